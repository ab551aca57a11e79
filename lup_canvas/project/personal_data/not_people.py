"""Words with a capital letter that are not people: places, services, systems, everyday words."""

from __future__ import annotations

from lup_canvas.project.personal_data.lists import listed

_PLACES = """
    afghanistan africa afrika agder ahus akershus albania algerie alna amerika arendal asia ask
    asker askim asmara aukra aurland aurskog austevoll australia balsfjord baltikum bamble
    bangladesh bardufoss bekkelaget bekkestua belarus belgia bergen berger bindal bjerke
    bjørvika blommenholm bodø bosnia brandbu brasil bruma brumunddal bryggen bryn bulgaria burma
    burundi bærum bærums bærumsveien bømlo canada chile colombia dal damaskus danmark denmark
    dokka dombås drammen drammensveien drøbak dønna egypt eidsberg eidsvoll eigersund eiksmarka
    elverum enebakk engerdal england eritrea estland etiopia etne europa europe evenes evje
    fagernes falkum farsund fauske fet filippinene finland finnmark finstad fitjar flekkefjord
    flesberg florø flå folldal fornebu fossum france frankrike fredrikstad frogn frogner froland
    frosta fræna frøya furuset fusa fyresdal førde gambia gamlebyen gamvik gaza geilo germany
    ghana gjerdrum gjerstad gjesdal gjettum gjønnes gjøvik gloppen gol gran grane gratangen
    grefsen grimstad grini grong grorud groruddalen grue grünerløkka gulen guovdageaidnu
    hadeland hadsel halden halsa hamar hamarøy hamburg hammerfest haram hardanger hareid harstad
    haslum hasvik hattfjelldal haugesund hellas helsingborg hemne hemnes hemsedal herøy hitra
    hjartdal hobøl hokksund hol hole holmenkollen holmestrand holtålen hordaland hornindal
    horten hosle hundsund hurdal hurum hvaler hvalstad hvam hvitsten hvittingfoss hyllestad hå
    hægebostad høvik høyanger høylandet ibestad iceland india innlandet irak iran irland island
    israel italia italy japan jar jemen jessheim jevnaker jondal jordan jotunheimen jølster
    kabul kambodsja karasjok karlsøy karmøy kautokeino kenya kina kirkenes kjeller kjøllefjord
    klepp klæbu kolbotn kolsås kongo kongsberg kongsvinger kosovo kragerø kristiansand
    kristiansund kroatia krødsherad kurdistan kvalsund kvam kvinesdal kvinnherad kvitsøy
    kvæfjord kvænangen kyiv kárášjohka københavn lambertseter langhus lanka larvik latvia
    lavangen lebesby leikanger leirfjord leirsund leka leksvik lenvik lesja levanger levre
    libanon libya lier lierne lillehammer lillesand lillestrøm lindesnes lindås litauen
    lithuania lofoten lom lommedalen london loppa lund lunner lurøy luster luxembourg lyngdal
    lyngen lysaker lysefjorden lærdal lødingen løren lørenskog løten majorstua majorstuen
    makedonia malaysia malvik mandal marker marnardal marokko masfjorden maura meland meldal
    melhus meløy meråker middelthuns midsund midtre minnesund mjøndalen mo modum mogadishu molde
    moldova montenegro moskenes moss mosvik murmansk myanmar mysen målselv måløy mæla namdalseid
    namsos namsskogan nannestad narvik naustdal nederland nepal nes nesbru neskollen nesna
    nesodden nesset nesøya nigeria nissedal nittedal nord nord-norge norden nordkapp
    nordkjosbotn nordland nordmarka nordre nordreisa nordsjøen nordstrand nore noreg norge
    norway notodden nybergsund nærøy odda oppdal oppegård oppland orkanger orkdal os osen oslo
    oslofjorden oslos ottawa ottestad overhalla pakistan palestina paris poland polen porsanger
    porsgrunn portugal rakkestad rana randaberg rauma re rendalen rennebu rennesøy
    rikshospitalet ringebu ringerike ringsaker risør roan rogaland rollag romania romerike
    romsdal romsås rud ruseløkka russia russland rwanda rykkinn rælingen rødøy rømskog røros
    røst røyken røyrvik sagene salangen saltdal samnanger sandefjord sandnes sandvika sandøy
    sarpsborg sauda sauherad selbu selje seljord senegal serbia sigdal siljan singsås sirdal
    skaun skedsmo ski skien skiptvet skjervøy skjetten skjåk skodje skotterud skottland skui
    skytterdalen slemmestad slependen slovakia smøla snarøya snillfjord snåsa sogn sogndal
    sokndal sola solund somalia songdalen sortland spain spania spydeberg sri stabekk stange
    statfjord stavanger steigen steinkjer stjørdal stockholm stokke storbritannia stord stordal
    storebrand storfjord stortinget stovner strand stranda stryn stråhaugen sudan sula suldal
    sunndal sunnfjord sunnmøre surnadal svalbard sveio sveits svelvik sverige sweden sykkylven
    syria sápmi søgne søndre sør-afrika sør-norge søreide sørfold sørlandet sørreisa sørum
    søråsen tananger tangen tanum tanzania telemark thailand time tingvoll tinn tjeldsund tjøme
    tokke tolga tordenskjold torsken torsnes troms tromsø trondheim trysil træna trøgstad
    trøndelag tsjekkia tunisia turkey tvedestrand tynset tyrkia tyskland tysnes tysvær tønsberg
    tøyen uganda ukraina ukraine ullensaker ullensvang ullern ullevål ulstein ulsteinvik ungarn
    usa utsira utøya vadsø vaksdal valdres valle vang vanylven vardø varna vefsn vega vegårshei
    vennesla verdal verran vest-afrika vestby vestfold vestland vestlandet vestnes vestre
    vestvågøy vettre vevelstad vietnam vik vikna vindafjord vinderen vinje volda voss vågan
    vågsøy vågå våler vøyenenga warszawa wien zambia ål ålesund ålgård åmli åmot åndalsnes årdal
    ås åsane åseral åsnes øksnes ørland ørskog ørsta øst østensjø østerrike østersund østerås
    østfold østlandet østmarka østre øvrevoll øyer øygarden øystre
"""

_SERVICES = """
    acos agresso altinn android apple arbeidstilsynet asana atea bankid barnehageloven
    barneloven barneombudet barnevern barnevernet bergesenstiftelsen biblioteket brannvesenet
    bufdir bufetat bup bydel byggesak caritas chrome circle compilo corona cos cosdoc covid
    datatilsynet delta digdir dips duå edge eid elements elevpc excel facebook fagforbundet
    feide finn folkehjelp forms framsikt frelsesarmeen gat gerica gjensidige
    gjensidigestiftelsen google gule halloween helsedirektoratet helsenorge helsestasjonen
    helsetilsynet hjelpemiddelsentralen husbanken hverdagsrehabilitering hypernet ikea imdi
    innovasjonsmessa instagram ipad iphone itslearning jobbvinner kahoot kantar kidplan
    kindergarten kirkens kommunedirektøren kommunen korona kreftforeningen kulturskolen kvello
    legevakta legevakten link livsmestring lovisenberg lucia lup lærernorm lærernormen marte
    mattilsynet mentimeter messenger microsoft minecraft mobbeombudet mot nasjonalforeningen nav
    netflix norad oda olweus onedrive onenote opplæringsloven outlook paint pals papirfly paypal
    politiet posten powerpoint ppt profil public ramadan rammeplanen redd regjeringen rema
    renholderne ruter rådmannen røde security sharepoint showbie siri skatteetaten skype slack
    slido snapchat sofies spond spotify statped statsforvalteren stine stortinget tanketanken
    tannhelsetjenesten teams tibir tiktok tine transponder tras tryg twitter udi udir ungdata
    unicare unicef unit utdanningsdirektoratet utdanningsforbundet velferdsteknologi vigilo
    vinmonopolet vipps virke visma viva voksenopplæringen vy websak whatsapp whisper wikipedia
    windows word xbox yammer youtube zippys zoom
"""

_EVERYDAY = """
    a after allah alle also alt altså an and andre april arabic at august av avdeling avdelingen
    bare barn barna barnehage barnehagen barnet base beboerne because bedre before begge bibelen
    ble blir blå bra bruk brukere brukerne but ca children christmas da dagen de december deg
    dei dem den denne der dere deres derfor desember det dette din disse dokker du easter eg
    egen ei eid ein eit elevene elever eller en enda english er et etter every far februar
    february fikk flere for fordi forelder foreldra foreldre foreldrene fra fredag friday få får
    før først gamle gang ganske gi gjerne gjør god godt grunn gruppe gud gul ha hadde han har he
    hei hele helt hen henne her hilsen hms ho how hun hva hvem hver hverdag hverdagen hvis hvor
    hvordan hvorfor håper høst høsten i id if igjen ikke ikkje ikt in indre info ingen inn it ja
    januar january jeg jesus jo jul jula juli july june juni kan kanskje kapittel kl kom kommer
    kommune kor koranen korleis kunne kva kveld kven kvifor kvinner la lag ledelsen leder ledere
    lederen lederne leiar leiinga lille lite litt lærer lærerne lørdag mai man mandag mange many
    march mars maybe med medarbeidere meg mellom men mener mens mer mest min mine minst mitt
    monday mor morgen most mvh my mye mykje må møte møtet nb nedre nei no noe noen nok noko
    nokon norsk norwegian not november ny nye nå når obs october of og også ok oktober om on
    onsdag opp oss our over parents pasientene pasienter pc people per pinse plan please polish
    ps punkt på pårørende påska påske påsken rett rom rød rødt sa sak sami samme sammen samtidig
    saturday seg selv september ser she si siden sier sin sist skal skjema skole skolen skulle
    slik slutt so som somali some sommer sommeren spør staff store står sunday sykehjem sykehus
    så søndag takk team thanks that the their then there they this thursday tid til tirsdag tlf
    to torsdag travelt trenger trinn tror tuesday tusen tv under ungdom ungdommer unge ungene
    unger us ut uten vanskelig var ved vedlegg veldig vet vi viktig vil ville vinter vinteren
    voksne vår våre våren vært we wednesday what when who why yes ytre å åpent år ønsker øvre
"""

_INSTITUTIONS = """
    allé avdeling avdelinga avdelingane avdelingen barnehage barnehagen barneskole barneskolen
    base bibliotek brannvesen bro bru brygge bydel bygg distrikt fagskole fritidsklubb fylke
    fylkeskommune gata gate gaten gruppe gård hage hall hallen helsesenter hus huset idrettslag
    interkommunale kirke kirkegård kirken klinikk klubb kommune kommunen kulturhus legesenter
    legevakt menighet museum møterom nord omsorgssenter park parken plass plassen prosjekt rom
    rommet samfunnshus sanatorium senter senteret sjukeheim sjukehus skole skolen skule skulen
    sone stadion stasjon stiftelsen svømmehall syd sykehjem sykehjemmet sykehus sykehuset team
    teater terrasse tjenester torg torget ungdomsskole ungdomsskolen universitet veg vegen vei
    veien verksted vest vgs videregående øst
"""

PLACES = listed(_PLACES)
SERVICES = listed(_SERVICES)
EVERYDAY = listed(_EVERYDAY)
INSTITUTIONS = listed(_INSTITUTIONS)
"""What may stand after or before the name of a place: Levre barnehage, bydel Nordstrand."""

HOUSE_ENDINGS = (
    "app", "appen", "barnehage", "barnehagen", "direktoratet", "etaten", "foreningen", "forbundet",
    "hjemmet", "kommune", "kommunen", "kurset", "loven", "messa", "møtet", "plan", "planen",
    "prosjektet", "sentralen", "senter", "senteret", "skole", "skolen", "stasjon", "stasjonen",
    "stiftelsen", "sykehus", "sykehuset", "sykehjem", "tjenesten", "tilsynet", "utvalget", "vei",
    "veien", "gata", "gate", "gruppa", "gruppen", "hallen", "kirke", "kirken", "parken", "uka",
    "dagen", "plattformen", "løsningen", "systemet",
)  # fmt: skip
"""How words end that name a house, a service or an event, and never a person."""
