"""First names that people in Norwegian municipalities have: our own list, and not complete.

A name that is missing here is still found by its capital letter in the middle of a sentence.
Double names are found part by part.
"""

from __future__ import annotations

from lup_canvas.project.personal_data.lists import listed

_NORWEGIAN_WOMEN = """
    agathe agnes agnete alette alexandra alma alva alvilde amalia amalie amanda andrea ane anett
    anette anine anita anja ann anna annbjørg anne anneli annelise annette annika anniken
    arnhild ashild aslaug asta astri astrid aud audhild aurora ayla beate benedicte benedikta
    benedikte bente bergljot berit berta bertine bettina betzy birgit birgitte birte bjørg
    bjørgun bjørnhild bodil borghild borgny brit brita brith britt brynhild camilla carina
    caroline cathrine cecilie celina celine charlott charlotte christin christina christine
    connie dagmar dagny dagrun daniella dina dorte dorthe ebba edel edith edna edvarda eileen
    eira eirin eldbjørg eldrid eldrun elena eli elida elin elina eline elinor elisa elisabet
    elisabeth elise eliza ella ellen ellinor elly elsa elsbeth else elvira embla emelie emely
    emilia emilie emily emma emmy eri erika erna ester esther eva eveline evelyn evy fanny fiona
    frances freja freya freyja frida frøya frøydis gabriella gerd gerda gina gitte gjertrud
    greta grete grethe gro gry gudny gudrun gun gunda gunhild gunn gunnbjørg gunnhild gunnlaug
    gunnvor guri guro gyda gyrid gøril hanna hannah hanne harriet hedda hedvig hedvik hege heid
    heidi helen helena helene helga helle helén henny henriette herborg herdis hermine hilda
    hilde hildegunn hildur hjørdis hulda iben ida idun idunn ina inga ingebjørg ingeborg ingelin
    inger ingfrid ingrid ingrun ingunn ingvild ingvill iren irene iris irmeli irmelin isabel
    isabell isabella isabelle iselin jane janet janicke janna janne jannicke jannike jasmin
    jeanette jelena jennie jenny jessica jette jill joakima jofrid johanna johanne jorid jorun
    jorunn josefine josephine judith julia juliane julianne julie june juni kaia kaisa kaja
    karen kari karianne karin karina karine karla karoline katarina katharina kathe kathrine
    katja katrin katrine kaya kine kirsten kirsti kirstin kitty kjellaug kjellfrid kjersti
    kjerstin klara kristi kristiane kristin kristina kristine laila laura lea leah leikny lena
    lene leni leona leonora lilian lill lillian lilly lina linda line linea linn linnea lisa
    lisbet lisbeth lise liss liv live livia liz lone lotta lotte louisa louise lovise lucia lucy
    luna lydia lykke mabel madeleine magda magdalena magnhild magni maia maibritt maiken maja
    malene mali malin malvina margaret margareth margaretha margarethe margit margot margrete
    margrethe margunn mari maria mariann marianne marie mariell marielle marina marion marit
    marita marlene marta marte martea martha marthe marthine martine mary mathea mathilda
    mathilde matilde maud may maya merete merethe mette mia michelle mie mikaela mildrid milla
    mille mina mira miriam mona monica monika my märta målfrid møyfrid nanna natalia natalie
    nathalie nelli nelly nicoline nikoline nina ninni noomi nora norhild norunn oda oddbjørg
    oddfrid oddlaug oddny oddrun oddveig olaug olea olga oline olise olivia othilie otilie
    ottilie patricia paula pauline pernille petra petrine pia ragna ragne ragnfrid ragnhild
    ragni raina rakel randi rannei rannveig ranveig rebecca rebecka rebekka regine reidun renate
    rigmor rikke rina rita ronja rosa rosanna rose runa rut ruth rønnaug sabina sabine saga
    sally samantha sandra sanna sanne sara sarah selina selma serina serine sidsel sigfrid signe
    signy sigri sigrid sigrun sigrunn silje silvia simone siren siri siril sissel siv siw sofia
    sofie sol solbjørg solfrid solgunn sollaug solrun solvei solveig solvor solvår sonja sophia
    sophie stefanie steinunn stella stephanie stina stine sunneva sunniva susan susann susanna
    susanne svanhild sylvelin sylvi sylvia synne synnøve synva synøve sølvei sølvi tale tanja
    tara tatjana tea teodora teresa terese tess thale thea thelma therese thine thora thorunn
    tia tilda tilde tina tindra tine tiril tirill tomine tone tonje tora torbjørg torborg tordis
    torhild toril torill torunn tove trine trude turi turid tuva tyra tyri ulla ulrikke una unn
    unni valborg vanessa vanja vera veronica veronika veslemøy vibeke victoria vida vigdis
    viktoria vilde vilja vilma viola virginia vivi vivian vivienne wanda wenche wencke wibeke
    wilhelmine wilma ylva yngvild yvonne åsa åse åshild åslaug åsne åsta
"""

_NORWEGIAN_MEN = """
    aage aasmund abel adam adelsten adrian aksel albert albin albrekt aleksander alex alexander
    alf alfie alfred alv alvar alvin amadeus amandus amund anders andor andre andreas andré
    anfinn angus anker ansgar anthon anthony anton are arent ari arild arne arnfinn arnfred
    arngrim arnstein arnt arnulf aron arthur artur arve arvid arvin asbjørn asgeir ask askil
    aslak asle asmund atle atli auden audun august augustin axel balder bastian bendik benedict
    benedikt bengt benjamin benny bent bernard bernhard bernt birger birk bjarki bjarne bjarte
    bjørge bjørn bjørnar bjørnulf bo brage brede bror bruno bryn brynjar brynjulf bård børge
    børre cameron carl caspar casper charles charlie christer christian christoffer christopher
    claes claus conrad cornelius dag dagfinn daniel david dennis didrik ditlef dominic dominik
    ebbe eddie edgar edmund edvard edvin edward edwin egil eigil eilert eilev eilif eiliv eimund
    einar eirik eivind eldar elias elling elliot ellis emanuel embrik emil emrik endre enoch
    enok eric erik erlend erling ernst eskil espen eugen even evert eystein eyvind fabian falk
    felix ferdinand filip finn finnbjørn folke frank frans franz fred freddie freddy frederik
    fredrick fredrik fridtjof frithjof frode gabriel gard gaute geir geirmund georg george
    gerhard gisle gjermund gjert glenn gorm grim gudbrand gudleik gudmund gunnar gunnleik
    gunnstein gunvald gustav guttorm haakon haldor halfdan hallbjørn hallgeir hallgrim hallstein
    hallvard halvard halvdan halvor hans harald harry hauk henning henrik henry herbert herman
    hermann hilmar hjalmar hogne holger hroar hugo hågen håkon håvald håvar håvard idar igor
    ingar inge ingebret ingebrigt ingemar ingmar ingolf ingvald ingvar isac isak ivar iver jack
    jacob jakob jan janus jarand jardar jarl jarle jason jasper jens jeppe jeremias jesper jim
    jimmy jo joachim joakim joar joel johan johannes john johnny jomar jon jonas jonatan
    jonathan jone jonny josef joseph jostein josva julian julius just jørgen jørn jørund kai kaj
    karl karstein karsten kaspar kasper kaspian kato ken kennet kenneth kenny kent kevin kim
    kittil kjartan kjell kjellbjørn kjetil knud knut kolbein kolbjørn konrad kornelius kristen
    krister kristian kristoffer kurt kyrre kåre lars lasse lauritz lavrans leander leidulf leif
    leiv lennart leo leon leonard leonardo levi liam linus loke lorang lorents lorentz louis
    luca lucas ludvig ludvik lukas lyder mads magnar magne magnus malvin marcel marcus marius
    mark markus martin martinius marvin matheo matheus mathias mathis matias mats matteo matti
    mattias mattis max maximilian melvin michael mikael mikal mikkel milan milo mons morgan
    morten narve nataniel nathan nathaniel nicholas nicolai nicolas niklas nikolai nikolas nils
    njål noa noah noel noralf norvald odd oddbjørn oddgeir oddleif oddmund oddvar odin ola olaf
    olai olaus olav olavus ole oliver olle omar oscar oskar osvald ottar otto ove palle patrick
    patrik paul peder peer per peter petter philip phillip preben pål ragnar ragnvald ralf
    rasmus raymond regin reidar rein reinert reinhard remi rené richard rickard rikard rino
    roald roar robert robin roger roland rolf roman ronald ronny rouven roy ruben rudi rudolf
    runar rune runo røyne sakarias salve samson samuel sander sebastian severin sigbjørn sigfred
    sigmund sigurd sigvald sigvart sigve simen simon sindre sivert sjur snorre sofus sondre
    stefan steffen stein steinar steingrim stellan sten stephan stephen steve steven stian stig
    storm sture sturla styrk stål svein sveinung sven svend svenn sverker sverre sylfest
    sylvester syver sæmund søren tage tallak tancred tarald tarjei tellef teodor terje terjei
    theo theodor theodore thomas thor thorbjørn thore thorleif thorstein thorvald tinius tobias
    tollef tom tommy tor toralf torben torbjørn tord tore torfinn torgeir torger torgils torgny
    torgrim torje torkel torkil torkjell torleif torleiv tormod torodd torolf torolv torstein
    torvald trond truls trygve trym tyler tønnes ulf ulrich ulrik uno vebjørn vegar vegard
    vemund vetle victor vidar vidkunn viggo viktor vilhelm viljar vilmar vincent vinjar walter
    werner wiggo wilhelm william willy wilmer yngvar yngve åge åmund ånund åsmund øistein øivind
    ørjan ørnulf østen øystein øyvind
"""

_FROM_NEAR_AND_FAR = """
    aadan aaliyah aamir abas abbas abdallah abdel abderrahman abdi abdifatah abdikadir abdilahi
    abdinasir abdirahman abdirashid abdirizak abdul abdulahi abdulkadir abdullah abdullahi
    abdulrahman abebe abeer abida abilash abraham abshir abu adaeze adama adan adeel aden adil
    adina adnan afaf afnan afra afrah agata agnieszka ahlam ahmad ahmed aicha aida aija ailin
    aimen aisa aisha aishah aistė ajay ajmal akbar akila aklilu akram alaa aleksander aleksandr
    aleksandra alem alemayehu ali alia alicja alina alireza aliya allan almaz alper amaal amal
    aman amanuel amara amare amina aminata amine amir amira amjad ammar ana anab anahita anand
    anas anastasia anastasija andrej andrius andriy andrzej angela angelica aniela anil anila
    anisa anisha anjali anjum anna antonia antonio anwar aram aras arash araz areeba aregawi
    arif arjun arkadiusz arman armin arta artem artur arturas arwa asad asha ashanti asher
    ashkan ashraf asia asif asma asmaa asmahan asmara asmeret aster ateeq atif awa awet aya
    ayaan ayan ayanle aydin ayesha ayla ayman ayse ayub ayuub ayşe azad azadeh aziz aziza azra
    babak bahar bahman bakhtawar bao baran bartek bartosz bartłomiej basel basim basma batool
    beata behrouz bekele bereket berhane berivan berkan bilal bilge binh biniam birhane blessing
    boban bogdan bohdan bojan bożena branislav branko burak burhan bushra can caner carlos
    carmen caroline catalina cem cemal chandra charnjit chen cheng chiara chidi chinh chloe
    christelle cigdem claudia consuelo cristian cristina czesław dahir dalia damian damir dana
    danijel danuta dao daria dariush dariusz darko dauda davit dawid dawit deepa deepak deeq
    delal demet deniz derya devi dhanya diana diego dilan dilara dilawar dimitri dinah dinh
    divya dmitri dmytro dominika donata dorota dragan dragana duaa duc dung duran dusan duy
    dzenan dzenana ebrima ebru eden edita edyta ehsan ekaterina eldin elham elif elira elmedin
    elmira elsa elvir elvis elzbieta elżbieta emina emine emir emmanuel emre enes enis enver
    ephrem erdal eren erion erjon ermias esma esmeralda esra estifanos eszter ethel eugenia ewa
    eyob ezra fabiola fadi fadila fadumo fahad faheem fahima fahmi fahri faisal faiza faizan
    farah faraz fardin fardowsa farhan farhia farid farida fariha farzad farzana fatema fathi
    fathia fatih fatima fatimah fatime fatma fatmata fatou fatoumata fatuma fawad fawzia fayyaz
    feben felicia ferhat fernando fevzi fidan filiz filmon firas firdaws firdevs fitsum flamur
    florin florina fredrick freweini fuad furkan gabriela galina ganna gebre genet georgi
    gergana ghada ghazala gintaras giovanni girma giulia goitom goran gordana govind grace
    grażyna grzegorz guillermo gul gulay guled gurbux gurdeep gurpreet habib habiba habtom hadi
    hadia hafid hafiz hafsa hai haider haile hakan hakeem halima hamad hamdi hamed hamid hamida
    hamza han hana hanan hang hanh hani hania hanif hannan haris harjit harun haruna hasan
    hashim hashmat hassan hassen hatice hawa haya hayat haydar hayder heba hediye helin hemen
    henok hiba hicham hien hieu hilal hira hiwa hiwot hoa hoang hodan hodo hong hossein houda
    huda hui hung huong husain huseyin hussain hussein huy hùng hüseyin hương hạnh hải hằng hồng
    ibraheem ibrahim ibtisam idil idris idriss ifrah iftikhar igor ihab ihsan ikram ilham ilhan
    ilir ilya ilyas imad iman imran indira indre ines inese intisar ioana ion irena irfan irina
    irma isa isaac isabela isatou isha ishaq islam ismael ismahan ismail isra israa israel issa
    ivan ivana ivanka ivona iwona iza izabela jaber jabir jacek jadwiga jafar jaffar jagoda
    jahan jakub jalal jama jamaal jamal jamila jamilah jamshid jana janina janis janusz jarosław
    jasmina jasna jasper javad javed javier jawad jelena jerome jerzy jesus jeyanthi jia jihad
    jiyan joanna jolanta jorge jose josé jovan jovana juan juanita jun jurate justyna józef
    kadir kadiye kadra kamal kamil kamila kamran kani karam karim karima karolina karwan kashif
    kasia katarzyna kateryna katya kaveh kaveri kawa kawsar kazimierz kebede kemal kenan keri
    kerim khadar khadija khadijo khadra khaled khalid khalida khalifa khalil khanh khoa khuram
    khurram khushi khánh kibrom kidane kidist kiran kiều klaudia koffi konstantin krishna
    krishnan krystyna krzysztof ksenia kseniia kubra kuldeep kumar laila lakshmi lan lana lara
    latif latifa layla leila lejla lemlem leonid leszek leticia leul leyla lidia lien lilia
    liliana lina ling linh liridon lirije ljiljana ljubica loan loc lucja lucyna ludmila luis
    lukasz luljeta luul luwam lwam lyudmyla lâm lệ maciej magdalena mahad mahamed mahamud mahdi
    maher mahir mahmood mahmoud mahmud mahnoor mai maida majd majid makda maksym malak
    malgorzata malik malika mamadou mamoun manal manar manish manpreet mansour mansur manuel
    marcin marek margarita margaryta maria mariam mariama maricel mariia marija mariola mariusz
    marko marta marwa marwan maryam maryan maryana maryna maslah masood masoud mateo mateusz
    matilda maung maurice maya małgorzata mebrahtu medhanie medina meera mehdi mehmed mehmet
    mehret mehwish melat meles melisa memet mengistu meral merhawi merhawit meriem merima meron
    mersiha merve mesfin meskerem mete michał miguel mihaela mihai mikhail mikias milad milan
    milena milica milos min ming minh mirela mirjana miro miroslav miroslava misgana mitra moha
    mohamad mohamed mohammad mohammed mohamoud mohamud mohsen moises mona mounir mousa moustafa
    mubarak muhamed muhammad muhammed muhsin muhumed mukhtar mulugeta mumtaz muna muneeb munir
    munira murad murat mursal musa muse mustafa mustapha mutaz muzammil myriam mỹ nabil nabila
    nada nadeem nader nadezda nadia nadifa nadine nadira nadiya naeem nafisa nagham naha nahid
    nahla nahom naima najah najib najma nam namrata nan naod naomi naqvi narges narin nasima
    nasir nasra nasreen nasrin nasser nataliia natalija nataliya natasha natnael naveed navid
    nawaf nawal nayla nazanin nazia nazir nebiyat nebojsa neda neema neha neil nermin nermina
    nesrin nevena nga ngan ngoc nguyen nhung niaz nicoleta nidal nihad nikola nikolaj nilofar
    nimco nimo nina nirosha nisar nisha nithya noor nooria norbert nour nuha nura nuran nurgul
    nuria nurten obaid octavia oksana oleg oleh oleksandr oleksii olena olha olivier olu
    oluwaseun omid omran onur oras orhan osama osman ousman patrycja paulina pavel pavlo pawel
    paweł pedro peng phuong phúc piotr pooja prakash pranav prem priya priyanka przemysław qamar
    qasim quang quoc quynh quốc rabia rachel rachid radek radosław rafael rafal rafał rafiq
    raghad rahaf rahel rahim rahima rahma rahman raisa raja rajesh raju ram rama ramadan ramazan
    rami ramin ramiro ramona rana rania ranjit raquel rasa rasheed rashid rashida raul ravi
    rawan rayan raza razan razia reem reema rehana rehman reza rezvan ricardo rida rima ritah
    rizwan robel robert robertas roberto rodrigo rohan rojan rojin roksana roman ronahi rosario
    roxana roya roza rozalia ruba rubina ruhi ruhul rukhsana ruksana rumana ruslan ruta ryszard
    rüya saad saadia saba sabah sabahudin sabir sabreen sabri sabrin sabrina sadaf sadia sadiq
    sadiya saeed saeid safa safaa safia safiya safiyo sagal sahar sahra said saida saif saima
    sajid sajida sakina salad salah salam saleem saleh salem salim salima salma salman salome
    salwa sam saman samar sameer samer sami samia samir samira samsam samuele sana sanaz sandeep
    sanela sanem sanja sanjay santiago sara sarbast sardar sarwar saskia saule sawsan sayed sead
    sebnem sedat seema seid sejla selam selamawit selemon selim selma semere semhar semira
    senait serdar sergei sergej sergey sergio serhii serkan seval sevda sevgi seyed seynab
    shabana shabnam shadi shafiq shahd shahid shahida shahin shahnaz shahram shahzad shaima
    shakeel shakil shakir shamim shamso shan sharif sharmila shayan shazia shefqet sheikh sherin
    sheyma shirin shiva shivan shler shuaib shukri siamak sidra siham silvana simona sinan
    sineva sirwan sivan siyan siyar slobodan snezana soma sonia soran soraya sorin sosan souad
    stanislava stanisław stefania stefano stjepan suad subeer suela sufian sugra suhail suhana
    sukri sulaiman suleiman suleyman sultan sumaya sumeya sundas sunil suresh susana svetlana
    svitlana sylwia szymon sławomir sơn taha tahir tahira tahmina taibo taisiia tamara tamer
    tanveer tanya tarek tariq tasneem tatiana tatjana taufik tawfiq tedros teklu temesgen tenzin
    teresita tereza tesfalem tesfay tesfaye tetiana thanh thao thi thien thomasz thu thuy thúy
    thảo thị tien tigist tiina tim timur tin tinh toan tomas tomasz tran trang tri tsegay tuan
    tung tuyet tuấn tâm ubah uddin ugbad ulugbek umair umar umer umut urszula usama usman uzma
    vahid valentina valentyna valeria valeriia valerija vasile vasyl venus verica vesna viet
    vijay vikram viktoriia vilius violeta virgilijus vita vitalii vitalij việt vlad vladimir
    vlora volodymyr vân waad wafa wahid wahida waldemar waleed walid wang waqar waqas warda
    wardah warsame wasim wei weronika wiktor wiktoria wioleta wioletta wissam wojciech xiao xuan
    yacoub yahya yahye yaman yan yana yaqub yara yared yasemin yasin yasir yasmin yasmina
    yasmine yasser yassin yemane yevheniia yi ying yohana yohannes yonas yonis yosef yosief
    younes yousef yousra youssef yuliia yuliya yunus yuri yusra yusuf yusuph yvette yến zafar
    zahid zahir zahra zaid zain zaina zainab zakaria zakariya zaki zamzam zana zara zari zarina
    zaynab zbigniew zebib zehra zeinab zekarias zeki zenab zeynep zhang zia ziad zibute zijad
    zilan zinaida zineb zlatan zofia zohra zoran zorica zoya zubair zuhair zuhal zuhra zuzanna
    ánh özge özlem đặng đức łukasz żaneta żydrunas
"""

_SAMI = """
    aahka aanna aanta aila aili ailo ailu aira ande anders anna antaris ante aslat bearet berit
    biehtár biera bieraš biere bieŧar birehta biret birit birrá elen elle ellen elli erke guhtur
    gáddjá gáren gárral heaika heandarat heaŧká henddo hánsa inger inggá issát ivvar ivvár iŋgir
    iŋgá jalvvi joavnna jovna jovnna jovsset juhani juhán juoksa jusse jáhkot jávrri jåvva
    jååhkesj katariinna kirste kristiinna káre káren káret kátjá laahkoe laara leammo leena
    lemet liisá lisa livli láilá lájla lásse maahke maajja maaren maarja maja marja mattis
    mielle mihkal mihkkal mihkku mikkal mággá máhte máhtte máiju máijá máret márgu márjjá márjá
    máttis nejla niilas niillas nikko nilla nillas nils ohcejohka olve ovla ovllá per piera
    pieti piija pávval ravdna risten ristiina ristiinna ristiinná ristin rástos rásttoš rávdna
    rávdná sara siiri siri siŋggá sofe solomon sunna sunná suvvi sájje sálle sámmel sámmol sáre
    sárá tuomas uhcánieida ulda ulla uula veaigi vulle vulme vuokko áilo áilu ánde ánne ánte
    áslat ásllak ásllat áslág
"""

FIRST_NAMES = listed(f"{_NORWEGIAN_WOMEN} {_NORWEGIAN_MEN} {_FROM_NEAR_AND_FAR} {_SAMI}")

ALSO_WORDS = listed(
    """
    ane are asia ask asmara aster august bent birk bjørn blessing bo brede bror bruno can dag
    edel endre enes even falk finn frank fred freja gard grace gro gry gul hai han hang hans
    hauk helga helle hong inga iris islam israel iver jo john june juni just kent lan liv
    live loan lone lotta lykke mai mark max may medina mette milan min my nanna odd palle per ram
    ramadan regin rein roman rosa rose rubina saga salam sally salve sam saman samer sami
    sanne siren siri sol stein sten storm sture styrk stål sultan tale tea thi tilde tin tom
    tone tran trang tri unn vegar venus vera vida viet vilja viola virginia vita wei
    """
)
"""Names that may also be the first word of a sentence. One of these needs another sign."""

ALSO_WORDS_IN_SMALL_LETTERS = listed(
    """
    else frode isa kine lasse lene line mille pia rakel sara signe sindre stella stine terje
    tor tore trine vetle
    """
)
"""Names that are everyday words when they are written without a capital letter."""
