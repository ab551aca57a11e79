"""Family names that are no everyday words, so that one of them says a person even by itself."""

from __future__ import annotations

from lup_canvas.project.personal_data.lists import listed

SURNAMES = listed(
    """
    aas aasen abdi ahmed ali amundsen andersen andreassen antonsen arnesen aune axelsen bakke
    bakken berge bergersen berntsen bjerke bråten brekke carlsen christensen christiansen
    christoffersen dahl dahle danielsen edvardsen eide eilertsen ellingsen engebretsen eriksen
    evensen fredriksen gabrielsen gulbrandsen gundersen hagen halvorsen hammer hansen hansson
    haraldsen haugland hauge helgesen helland hermansen hoang holmen hussain hussein huynh håland
    ibrahim ingebrigtsen isaksen iversen jacobsen jakobsen jensen jenssen jeremiassen johannesen
    johannessen johansen johansson johnsen jonassen jørgensen karlsen khan kleven knudsen knutsen
    kowalska kowalski kristensen kristiansen kristoffersen larsen larsson lien lorentzen lund lunde
    madsen magnussen markussen martinsen mathisen mikalsen mikkelsen moe moen mohamed mohammed
    monsen myhre myklebust myrvold mørk nguyen nielsen nikolaisen nilsen nilsson norberg nordli
    nygård næss ødegaard ødegård olsen olsson ottesen ottosen paulsen pedersen pettersen pham
    rasmussen ruud rønning sara samuelsen sandvik simonsen singh sivertsen sletten solberg solheim
    solli steen stokke strøm sund svendsen sveen sørensen søvik syversen sæther sætre tangen
    thomassen thoresen thorsen thorvaldsen tobiassen torgersen torp tran tveit tvedt utsi vold vu
    wang wilhelmsen wiik wold yilmaz øien østby aagaard bauge bull eira gaup hætta sokki buljo
    siddiqui chaudhry iqbal akhtar butt malik shah mahmood rehman kaur sharma patel sivakumar
    thapa gurung nowak wiśniewski wójcik kamiński lewandowski zieliński petrauskas kazlauskas
    kovalenko shevchenko bondarenko melnyk ivanova ivanov petrov popescu berisha krasniqi hodžić
    hadžić osmanović demir kaya öztürk arslan warsame farah jama omar yusuf tesfay haile tekle
    gebremedhin abraha grønvold grønli haraldseth bjørnstad bjørklund lindqvist lindberg strand
    """
)
