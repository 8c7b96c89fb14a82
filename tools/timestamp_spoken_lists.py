"""Times of day in words, for tools/build_timestamp_words.py: half past ten, halb neun, без четверти восемь.

Only a text that is nothing else is read with them; pages never meet them. Words of a set are read beside each other only:
halb neun, but not halb nine. _ is a blank, / parts spellings of one hour.
"""

# Names of hours, from one on: to twelve, or as many as timetables have.
EN = "one two three four five six seven eight nine ten eleven twelve"
DE = "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig dreiundzwanzig"
NL = "een/één twee drie vier vijf zes zeven acht negen tien elf twaalf"
AF = "een twee drie vier vyf ses sewe agt nege tien elf twaalf"
FR = "une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt vingt_et_une vingt-deux vingt-trois"
ES = "una dos tres cuatro cinco seis siete ocho nueve diez once doce"
GL = "unha dúas tres catro cinco seis sete oito nove dez once doce"
PT = "uma duas três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte vinte_e_uma vinte_e_duas vinte_e_três"
IT = "una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti ventuno ventidue ventitré/ventitre"
CA = "una dues tres quatre cinc sis set vuit/huit nou deu onze dotze"
CA_OF = "d'una/una dues tres quatre cinc sis set vuit nou deu d'onze/onze dotze"
RO = "unu două trei patru cinci șase/şase șapte/şapte opt nouă zece unsprezece douăsprezece"
RU = "час два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать"
RU_TO = "часу двум трем/трём четырем/четырём пяти шести семи восьми девяти десяти одиннадцати двенадцати"
RU_TH = "первого второго третьего четвертого/четвёртого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого"
UK_TH = "першу другу третю четверту п'яту шосту сьому восьму дев'яту десяту одинадцяту дванадцяту"
UK_OF = "першої другої третьої четвертої п'ятої шостої сьомої восьмої дев'ятої десятої одинадцятої дванадцятої"
UK_NOM = "перша друга третя четверта п'ята шоста сьома восьма дев'ята десята одинадцята дванадцята"
UK_AT = "першій другій третій четвертій п'ятій шостій сьомій восьмій дев'ятій десятій одинадцятій дванадцятій"
BE_TH = "першай другой трэцяй чацвёртай пятай шостай сёмай восьмай дзявятай/дзевятай дзясятай/дзесятай адзінаццатай дванаццатай"
BE_AT = BE_TH
BG = "един два три четири пет шест седем осем девет десет единайсет/единадесет дванайсет/дванадесет"
MK = "еден два три четири пет шест седум осум девет десет единаесет дванаесет"
SR = "један два три четири пет шест седам осам девет десет једанаест дванаест"
HR = "jedan dva tri četiri pet šest sedam osam devet deset jedanaest dvanaest"
SL_OF = "enih dveh treh štirih petih šestih sedmih osmih devetih desetih enajstih dvanajstih"
SL = "ena dve tri štiri pet šest sedem osem devet deset enajst dvanajst"
CS_OF = "jedné druhé třetí čtvrté páté šesté sedmé osmé deváté desáté jedenácté dvanácté"
CS = "jednu dvě tři čtyři pět šest sedm osm devět deset jedenáct dvanáct"
SK_OF = "jednej druhej tretej štvrtej piatej šiestej siedmej ôsmej deviatej desiatej jedenástej dvanástej"
SK = "jednu dve tri štyri päť šesť sedem osem deväť desať jedenásť dvanásť"
PL_OF = "pierwszej drugiej trzeciej czwartej piątej szóstej siódmej ósmej dziewiątej dziesiątej jedenastej dwunastej"
PL = "pierwsza druga trzecia czwarta piąta szósta siódma ósma dziewiąta dziesiąta jedenasta dwunasta"
LT_OF = "pirmos antros trečios ketvirtos penktos šeštos septintos aštuntos/aštuonių devintos/devynių dešimtos vienuoliktos dvyliktos"
LT_OF_MORE = "vienos dviejų trijų keturių penkių šešių septynių aštuonių devynių dešimties vienuolikos dvylikos"
LT = "pirma antra trečia ketvirta penkta šešta septinta aštunta devinta dešimta vienuolikta dvylikta"
LT_COUNT = "viena dvi trys keturios penkios šešios septynios aštuonios devynios dešimt vienuolika dvylika"
LV = "viens divi trīs četri pieci seši septiņi astoņi deviņi desmit vienpadsmit divpadsmit"
LV_DAT = "vieniem diviem trijiem četriem pieciem sešiem septiņiem astoņiem deviņiem desmitiem vienpadsmitiem divpadsmitiem"
LV_HALF = "pusviens pusdivi pustrīs/pustrijos pusčetri/pusčetros puspieci/puspiecos pusseši/pussešos pusseptiņi/pusseptiņos pusastoņi/pusastoņos/pusastoņas pusdeviņi/pusdeviņos/pusdeviņas pusdesmit/pusdesmitos pusvienpadsmit/pusvienpadsmitos pusdivpadsmit/pusdivpadsmitos"
ET = "üks kaks kolm neli viis kuus seitse kaheksa üheksa kümme üksteist kaksteist"
FI = "yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista"
FI_OF = "yhtä kahta kolmea neljää viittä kuutta seitsemää kahdeksaa yhdeksää kymmentä yhtätoista kahtatoista"
HU = "egy kettő/két három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő/tizenkét"
HU_AT = "egykor kettőkor háromkor négykor ötkor hatkor hétkor nyolckor kilenckor tízkor tizenegykor tizenkettőkor"
SV = "ett två tre fyra fem sex sju åtta nio tio elva tolv"
DA = "et/ét to tre fire fem seks syv otte ni ti elleve/elve tolv"
NB = "ett to tre fire fem seks sju/syv åtte ni ti elleve tolv"
IS = "eitt tvö þrjú fjögur fimm sex sjö átta níu tíu ellefu tólf"
IS_HALF = "hálfeitt hálftvö hálfþrjú hálffjögur hálffimm hálfsex hálfsjö hálfátta hálfníu hálftíu hálfellefu hálftólf"
EL = "μία/μια δύο/δυο τρεις τέσσερις πέντε έξι επτά/εφτά οκτώ/οχτώ εννέα/εννιά δέκα έντεκα δώδεκα"
EL_HALF = "μιάμιση/μιάμισι δυόμισι/δυόμιση τρεισήμισι/τρεισήμιση τεσσερισήμισι/τεσσερισήμιση πεντέμισι/πεντέμιση εξίμισι/εξίμιση επτάμισι/εφτάμισι/επτάμιση/εφτάμιση οκτώμισι/οχτώμισι/οκτώμιση/οχτώμιση εννιάμισι/εννιάμιση δεκάμισι/δεκάμιση εντεκάμισι/εντεκάμιση δωδεκάμισι/δωδεκάμιση"
TR = "bir iki üç dört beş altı yedi sekiz dokuz on on_bir on_iki"
TR_PAST = "biri ikiyi üçü dördü beşi altıyı yediyi sekizi dokuzu onu on_biri on_ikiyi"
TR_TO = "bire ikiye üçe dörde beşe altıya yediye sekize dokuza ona on_bire on_ikiye"
UZ = "bir ikki uch to'rt/toʻrt besh olti yetti sakkiz to'qqiz/toʻqqiz o'n/oʻn o'n_bir o'n_ikki"
AZ_OF = "birin ikinin üçün dördün beşin altının yeddinin səkkizin doqquzun onun on_birin on_ikinin"
HE = "אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע עשר אחת_עשרה שתים_עשרה/שתיים_עשרה"
HE_AT = "באחת בשתיים בשלוש בארבע בחמש בשש בשבע בשמונה בתשע בעשר באחת_עשרה בשתים_עשרה/בשתיים_עשרה"
HE_TO = "לאחת לשתיים לשלוש לארבע לחמש לשש לשבע לשמונה לתשע לעשר לאחת_עשרה לשתים_עשרה/לשתיים_עשרה"
AR = "الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة الحادية_عشرة/الحادية_عشر الثانية_عشرة/الثانية_عشر"
FA = "یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده"
UR = "ایک دو تین چار پانچ چھ سات آٹھ نو دس گیارہ بارہ"
HI = "एक दो तीन चार पांच/पाँच छह/छः/छ सात आठ नौ दस ग्यारह बारह"
BN = "একটা দুটো/দুইটা তিনটা/তিনটে চারটা/চারটে পাঁচটা ছয়টা/ছটা সাতটা আটটা নয়টা/নটা দশটা এগারোটা/এগারটা বারোটা/বারটা"
BN_AT = "একটায় দুটোয়/দুইটায় তিনটায় চারটায় পাঁচটায় ছয়টায় সাতটায় আটটায় নয়টায় দশটায় এগারোটায় বারোটায়"
MR_HALF = "दीड अडीच साडेतीन साडेचार साडेपाच साडेसहा साडेसात साडेआठ साडेनऊ साडेदहा साडेअकरा साडेबारा"
TA_HALF = "ஒன்றரை இரண்டரை மூன்றரை நான்கரை ஐந்தரை ஆறரை ஏழரை எட்டரை ஒன்பதரை பத்தரை பதினொன்றரை பன்னிரண்டரை"
VI = "một hai ba bốn năm sáu bảy/bẩy tám chín mười mười_một mười_hai"
ID = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua_belas"
MS = "satu dua tiga empat lima enam tujuh lapan sembilan sepuluh sebelas dua_belas"
TL = "una dos tres kuwatro/kwatro singko sais/sais siyete/syete otso nuwebe/nwebe diyes/dyes onse/alonse dose"
SW = "saba nane tisa kumi kumi_na_moja kumi_na_mbili moja mbili tatu nne tano sita"  # the day begins at six
EU = "ordu_bata ordu_biak/biak hirurak laurak bostak seiak zazpiak zortziak bederatziak/bederatzi hamarrak/hamar hamaikak/hamaika hamabiak/hamabi"
SQ = "një dy tre katër pesë gjashtë shtatë tetë nëntë dhjetë njëmbëdhjetë dymbëdhjetë"
CY = "un dau tri pedwar pump chwech saith wyth naw deg unarddeg/un_ar_ddeg deuddeg"
CY_TO = "un ddau dri bedwar bump chwech saith wyth naw ddeg unarddeg/un_ar_ddeg ddeuddeg"
GA = "a_haon a_dó a_trí a_ceathair a_cúig a_sé a_seacht a_hocht a_naoi a_deich a_haon_déag a_dó_dhéag"
EO = "unua dua tria kvara kvina sesa sepa oka naŭa deka dekunua dekdua"
LB = "eng zwou dräi véier fënnef sechs siwen aacht néng zéng eelef zwielef"
ZH = "一点/一點 两点/兩點/二点 三点/三點 四点/四點 五点/五點 六点/六點 七点/七點 八点/八點 九点/九點 十点/十點 十一点/十一點 十二点/十二點"
JA = "一時 二時 三時 四時 五時 六時 七時 八時 九時 十時 十一時 十二時"
KO = "한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두"
TH = "ตีหนึ่ง ตีสอง ตีสาม ตีสี่ ตีห้า หกโมง เจ็ดโมง แปดโมง เก้าโมง สิบโมง สิบเอ็ดโมง เที่ยง"
TH_LATE = "บ่ายโมง บ่ายสองโมง/บ่ายสอง บ่ายสามโมง/บ่ายสาม บ่ายสี่โมง/สี่โมงเย็น ห้าโมงเย็น หกโมงเย็น หนึ่งทุ่ม/ทุ่ม สองทุ่ม สามทุ่ม สี่ทุ่ม ห้าทุ่ม เที่ยงคืน"  # from one after noon
KA_OF = "პირველის ორის სამის ოთხის ხუთის ექვსის შვიდის რვის/რვა_საათის ცხრის ათის თერთმეტის თორმეტის"

# Sets of words: names of hours, and what stands beside them, by the minutes it adds to their hour.
#   before   half past (ten), halb (neun)
#   behind   (ten) o'clock, (heures) et demie
#   loose    the same where it may be an amount too: something else must say that it is a time of day
#   lead     stands before the whole, and says that much
#   noun     names the hour behind its number
#   half     an hour and its half in one word, of the hours that `hours` would have; `half_is`: the minutes to add
#   past, to            lead from minutes in figures to the hour: 10 past (8)
#   past_half, to_half  the same to the half hour before it: 5 nach halb (6)
#   need_noun, need_lead, hour_leads    an hour counts only so; its name says by itself that it is one
def by_minutes(steps, words, past=(), to=()):
    """{10: "ten past", -10: "ten to"}, of numbers of minutes and the words that lead to the hour."""
    out = {}
    for step, word in zip(steps, words):
        for sign, joints in ((1, past), (-1, to)):
            if joints:
                out[sign * step] = "|".join(f"{word} {joint}" for joint in joints)
    return out


def add(*rows):
    """Several of those, in one."""
    out = {}
    for row in rows:
        for minutes, words in row.items():
            out[minutes] = f"{out[minutes]}|{words}" if minutes in out else words
    return out


FIVES = (5, 10, 20, 25)
SPOKEN = [
    {"hours": EN, "lead": "at|by|around|about", "past": "past|minutes past", "behind": {0: "o clock"},
     "before": add({30: "half past|half", 15: "quarter past|a quarter past|quarter after|a quarter after", -15: "quarter to|a quarter to|quarter till|quarter of|a quarter of"},
                   by_minutes(FIVES, "five ten twenty twenty-five".split(), ("past", "after", "minutes past", "minutes after"), ("to", "till", "minutes to"))),
     "loose": {30: "thirty", 15: "fifteen", 45: "forty-five", 10: "ten", 20: "twenty", 40: "forty", 50: "fifty"}, "named": {"midnight": 24, "noon": 12, "midday": 12}},
    {"hours": DE, "lead": "um|gegen|ab", "past": "nach|minuten nach", "to": "vor|minuten vor", "past_half": "nach halb", "to_half": "vor halb", "noun": "uhr",
     "before": add({-30: "halb", 15: "viertel nach|viertel über", -15: "viertel vor|dreiviertel|drei viertel", -45: "viertel"},
                   by_minutes(FIVES, "fünf zehn zwanzig fünfundzwanzig".split(), ("nach", "minuten nach"), ("vor", "minuten vor")),
                   {-35: "fünf vor halb", -25: "fünf nach halb", -40: "zehn vor halb", -20: "zehn nach halb"}),
     "loose": {30: "dreißig", 15: "fünfzehn", 45: "fünfundvierzig", 10: "zehn", 20: "zwanzig", 40: "vierzig", 50: "fünfzig", 5: "fünf"}},
    {"hours": NL, "lead": "om|rond|tegen|vanaf", "past": "over|minuten over", "to": "voor|minuten voor", "past_half": "over half", "to_half": "voor half", "noun": "uur",
     "before": add({-30: "half", 15: "kwart over", -15: "kwart voor"}, by_minutes(FIVES, "vijf tien twintig vijfentwintig".split(), ("over",), ("voor",)),
                   {-35: "vijf voor half", -25: "vijf over half", -40: "tien voor half", -20: "tien over half"})},
    {"hours": AF, "lead": "om", "noun": "uur", "before": add({-30: "half", 15: "kwart oor", -15: "kwart voor"}, by_minutes(FIVES[:3], "vyf tien twintig".split(), ("oor",), ("voor",)))},
    {"hours": FR, "lead": "à|vers|dès", "noun": "heures|heure|h", "behind": {},
     "loose": {30: "et demie|et demi|trente", 15: "et quart|quinze", -15: "moins le quart|moins quart", -5: "moins cinq", -10: "moins dix", -20: "moins vingt", -25: "moins vingt-cinq",
               5: "cinq", 10: "dix", 20: "vingt", 25: "vingt-cinq", 40: "quarante", 45: "quarante-cinq", 50: "cinquante", 55: "cinquante-cinq"}},
    {"hours": "", "lead": "à|vers", "named": {"midi": 12, "minuit": 24}, "behind": {30: "et demi|et demie", 15: "et quart", -15: "moins le quart", -5: "moins cinq", -10: "moins dix", 5: "cinq", 10: "dix", 20: "vingt"}},
    {"hours": ES, "lead": "las|la|a las|a la|sobre las", "before": {-15: "un cuarto para las|cuarto para las|un cuarto para la", -10: "diez para las", -5: "cinco para las", -20: "veinte para las"},
     "loose": {30: "y media|y treinta", 15: "y cuarto|y quince", -15: "menos cuarto", -5: "menos cinco", -10: "menos diez", -20: "menos veinte", -25: "menos veinticinco",
               5: "y cinco", 10: "y diez", 20: "y veinte", 25: "y veinticinco", 45: "y cuarenta y cinco"}},
    {"hours": GL, "lead": "as|ás|á|a", "loose": {30: "e media", 15: "e cuarto", -15: "menos cuarto", -10: "menos dez", -5: "menos cinco", 5: "e cinco", 10: "e dez", 20: "e vinte"}},
    {"hours": PT, "lead": "às|as|à|ao", "noun": "horas|hora", "before": {-15: "quinze para as|um quarto para as|quinze para a", -10: "dez para as", -5: "cinco para as", -20: "vinte para as"},
     "loose": {30: "e meia|e trinta", 15: "e um quarto|e quarto|e quinze", -15: "menos um quarto|menos quarto", -10: "menos dez", -5: "menos cinco", -20: "menos vinte",
               5: "e cinco", 10: "e dez", 20: "e vinte", 25: "e vinte e cinco", 45: "e quarenta e cinco"}},
    {"hours": "", "lead": "ao|à", "named": {"meio-dia": 12, "meia-noite": 24}, "behind": {30: "e meia", 15: "e quinze|e um quarto"}},
    {"hours": IT, "lead": "le|l|alle|all|la|alla|ore|alle ore|verso le", "loose": {30: "e mezza|e mezzo|e trenta", 15: "e un quarto|e quindici", 45: "e tre quarti|e quarantacinque", -15: "meno un quarto", -10: "meno dieci", -5: "meno cinque",
     -20: "meno venti", 5: "e cinque", 10: "e dieci", 20: "e venti", 25: "e venticinque"}},
    {"hours": "", "lead": "a", "named": {"mezzogiorno": 12, "mezzanotte": 24}, "behind": {30: "e mezza|e mezzo", 15: "e un quarto", -15: "meno un quarto"}},
    {"hours": CA, "lead": "les|la|a les|a la", "loose": {30: "i mitja", 15: "i quart", 5: "i cinc", 10: "i deu", -5: "menys cinc", -10: "menys deu", -15: "menys quart"}},
    {"hours": CA_OF, "lead": "a", "before": {-45: "un quart de|un quart d", -30: "dos quarts de|dos quarts d", -15: "tres quarts de|tres quarts d"}},
    {"hours": RO, "lead": "ora|la ora|la|orele|la orele", "loose": {30: "și jumătate|şi jumătate|jumate|și treizeci", 15: "și un sfert|şi un sfert|și sfert", -15: "fără un sfert|fără sfert",
     -5: "fără cinci", -10: "fără zece", 5: "și cinci", 10: "și zece", 20: "și douăzeci"}},
    {"hours": RU, "lead": "в|к|около", "noun": "часов|часа|час|часам", "before": {-15: "без четверти|без пятнадцати", -5: "без пяти|без пяти минут", -10: "без десяти|без десяти минут", -20: "без двадцати|без двадцати минут", -25: "без двадцати пяти"},
     "loose": {30: "тридцать|тридцать минут|с половиной", 15: "пятнадцать|пятнадцать минут", 45: "сорок пять|сорок пять минут", 10: "десять минут", 20: "двадцать|двадцать минут", 40: "сорок|сорок минут", 50: "пятьдесят|пятьдесят минут"}},
    {"hours": RU_TO, "lead": "к", "noun": "часам"},
    {"hours": RU_TH, "lead": "в|около", "before": {-30: "половина|половине|половину|пол", -45: "четверть|пятнадцать минут", -50: "десять минут", -55: "пять минут", -40: "двадцать минут", -35: "двадцать пять минут"},
     "half": " ".join("пол" + ("четвертого/полчетвёртого" if hour.startswith("четв") else hour) for hour in RU_TH.split()), "half_is": -30},
    {"hours": UK_TH, "lead": "о|об|в|у", "before": {-30: "пів на|пів", -45: "чверть на|п'ятнадцять хвилин на", -15: "за чверть"}},
    {"hours": UK_OF, "lead": "о|об", "before": {-30: "пів до|половина", -15: "чверть до|за п'ятнадцять хвилин до"}},
    {"hours": UK_NOM, "lead": "о|об|рівно", "noun": "година", "before": {-15: "за чверть|без чверті", -5: "за п'ять", -10: "за десять", -20: "за двадцять"}, "behind": {30: "тридцять", 15: "п'ятнадцять"}},
    {"hours": UK_AT, "lead": "о|об|в", "noun": "годині", "before": {15: "чверть по", 10: "десять по", 5: "п'ять по", 20: "двадцять по"}, "behind": {30: "тридцять", 15: "п'ятнадцять"}},
    {"hours": BE_TH, "lead": "а|у|ў", "noun": "гадзіне", "before": {-30: "палова|палове|палову", -45: "чвэрць", -15: "без чвэрці"}},
    {"hours": BG, "lead": "в|към|около", "noun": "часа|часът", "loose": {30: "и половина|и трийсет|и тридесет", 15: "и четвърт|и петнайсет|и петнадесет", -15: "без четвърт|без петнайсет", -5: "без пет", -10: "без десет", -20: "без двайсет", 5: "и пет", 10: "и десет", 20: "и двайсет"}},
    {"hours": MK, "lead": "во|околу", "noun": "часот|часа", "loose": {30: "и пол|и половина|и триесет", 15: "и петнаесет|и четвртина", -15: "без четвртина|без петнаесет", -5: "без пет", -10: "без десет", 5: "и пет", 10: "и десет", 20: "и дваесет"}},
    {"hours": SR, "lead": "у|око", "noun": "сати|сата|часова|часа", "before": {-30: "пола|пола до|у пола", -15: "петнаест до|фртаљ до", -5: "пет до", -10: "десет до", -20: "двадесет до"},
     "loose": {30: "и по|и пол|и тридесет", 15: "и петнаест|и четврт", 5: "и пет", 10: "и десет", 20: "и двадесет"}},
    {"hours": HR, "lead": "u|oko", "noun": "sati|sata|časova|časa", "before": {-30: "pola|u pola", -15: "petnaest do|frtalj do|četvrt do", -5: "pet do", -10: "deset do", -20: "dvadeset do"},
     "loose": {30: "i pol|i po|i trideset", 15: "i petnaest|i četvrt|i kvarat", 5: "i pet", 10: "i deset", 20: "i dvadeset"}},
    {"hours": SL_OF, "lead": "ob|okrog", "before": {-30: "pol", -15: "petnajst do|četrt do|petnajst minut do", -5: "pet do|pet minut do", -10: "deset do|deset minut do", -20: "dvajset do"}},
    {"hours": SL, "lead": "ob", "before": {-45: "četrt na", -15: "tri četrt na|tričetrt na", 15: "četrt čez", 10: "deset čez", 5: "pet čez", 20: "dvajset čez"}},
    {"hours": CS_OF, "lead": "v|o|ve|kolem", "noun": "hodině|hodiny", "before": {-30: "půl"}},
    {"hours": CS, "lead": "ve|v|kolem", "noun": "hodin|hodiny|hodinu", "before": {-45: "čtvrt na", -15: "tři čtvrtě na|třičtvrtě na|tři čtvrti na", -5: "za pět minut|za pět", -10: "za deset minut|za deset"}},
    {"hours": SK_OF, "lead": "o|okolo|po", "noun": "hodine", "before": {-30: "pol"}},
    {"hours": SK, "lead": "o", "noun": "hodín|hodiny|hodinu", "before": {-45: "štvrť na|štvrtina na", -15: "trištvrte na|tri štvrte na", -5: "o päť minút", -10: "o desať minút"}},
    {"hours": PL_OF, "lead": "o|około|o godzinie|po|godz", "before": {-30: "wpół do|w pół do|pół do", 15: "kwadrans po", 10: "dziesięć po|dziesięć minut po", 5: "pięć po|pięć minut po", 20: "dwadzieścia po|dwadzieścia minut po"},
     "loose": {30: "trzydzieści", 15: "piętnaście"}},
    {"hours": PL, "lead": "godzina", "before": {-15: "za kwadrans|za piętnaście", -5: "za pięć|za pięć minut", -10: "za dziesięć|za dziesięć minut", -20: "za dwadzieścia|za dwadzieścia minut"}, "loose": {30: "trzydzieści", 15: "piętnaście"}},
    {"hours": LT_OF, "lead": "apie", "before": {-30: "pusė|pusę|pusiau", -45: "ketvirtis|ketvirtį"}},
    {"hours": LT_OF_MORE, "lead": "apie", "before": {-30: "pusė|pusę"}},
    {"hours": LT, "before": {-15: "be penkiolikos|be ketvirčio|be penkiolikos minučių", -5: "be penkių", -10: "be dešimt|be dešimties", -20: "be dvidešimt"}},
    {"hours": LT_COUNT, "before": {-15: "be penkiolikos|be ketvirčio|be penkiolikos minučių", -5: "be penkių", -10: "be dešimt|be dešimties", -20: "be dvidešimt"}},
    {"hours": LV, "lead": "plkst|pulksten", "before": {-15: "bez ceturkšņa|bez piecpadsmit", -5: "bez piecām", -10: "bez desmit"}, "half": LV_HALF, "half_is": -30},
    {"hours": LV_DAT, "lead": "plkst|pulksten", "before": {15: "ceturksnis pāri|piecpadsmit pāri", 10: "desmit pāri", 5: "piecas pāri"}},
    {"hours": ET, "lead": "kell|kella", "before": {-30: "pool", -45: "veerand", -15: "kolmveerand", }},
    {"hours": FI, "lead": "kello|klo|noin kello", "before": {-30: "puoli", 15: "varttia yli|vartin yli|viisitoista yli", -15: "varttia vaille|vartti vaille|viittätoista vaille", 10: "kymmenen yli", 5: "viisi yli", 20: "kaksikymmentä yli", -5: "viittä vaille|viisi vaille", -10: "kymmentä vaille|kymmenen vaille", -20: "kahtakymmentä vaille"}},
    {"hours": FI_OF, "lead": "kello|klo", "before": {-30: "puolta"}},
    {"hours": HU, "lead": "pont", "noun": "kor|óra|órakor", "before": {-30: "fél", -45: "negyed", -15: "háromnegyed", -35: "öt perccel fél", -25: "öt perccel múlt fél"}},
    {"hours": HU_AT, "hour_leads": True, "before": {-30: "fél", -45: "negyed", -15: "háromnegyed"}},
    {"hours": SV, "past": "över|minuter över", "past_half": "över halv", "to_half": "i halv", "lead": "klockan|kl|vid", "before": add({-30: "halv", 15: "kvart över", -15: "kvart i"}, by_minutes(FIVES[:3], "fem tio tjugo".split(), ("över", "minuter över"), ("i", "minuter i")),
     {-35: "fem i halv", -25: "fem över halv", -40: "tio i halv", -20: "tio över halv"})},
    {"hours": DA, "lead": "klokken|kl", "before": add({-30: "halv", 15: "kvart over|kvarter over", -15: "kvart i|kvarter i"}, by_minutes(FIVES[:3], "fem ti tyve".split(), ("over", "minutter over"), ("i", "minutter i")),
     {-35: "fem minutter i halv|fem i halv", -25: "fem minutter over halv|fem over halv"})},
    {"hours": NB, "past": "over|minutter over", "past_half": "over halv", "to_half": "på halv", "lead": "klokken|klokka|kl", "before": add({-30: "halv", 15: "kvart over|kvarter over", -15: "kvart på|kvarter på"}, by_minutes(FIVES[:2], "fem ti".split(), ("over",), ("på",)),
     {-35: "fem på halv", -25: "fem over halv", -40: "ti på halv", -20: "ti over halv"})},
    {"hours": IS, "lead": "klukkan|kl", "before": {15: "korter yfir|kortér yfir", -15: "korter í|kortér í", 10: "tíu mínútur yfir", -10: "tíu mínútur í", 5: "fimm mínútur yfir", -5: "fimm mínútur í"}, "half": IS_HALF, "half_is": -30},
    {"hours": EL, "lead": "στις|στη|στην|οι|κατά τις|η ώρα", "loose": {30: "και μισή|και τριάντα", 15: "και τέταρτο|και δεκαπέντε", -15: "παρά τέταρτο", -5: "παρά πέντε", -10: "παρά δέκα", -20: "παρά είκοσι", 5: "και πέντε", 10: "και δέκα", 20: "και είκοσι"},
     "half": EL_HALF, "half_is": 30, "half_loose": True},
    {"hours": TR, "lead": "saat", "loose": {30: "buçuk|buçukta|otuz", 15: "on beş", 45: "kırk beş"}},
    {"hours": TR_PAST, "lead": "saat", "behind": {15: "çeyrek geçe|çeyrek geçiyor", 10: "on geçe", 5: "beş geçe", 20: "yirmi geçe", 25: "yirmi beş geçe"}},
    {"hours": TR_TO, "lead": "saat", "behind": {-15: "çeyrek kala|çeyrek var", -10: "on kala|on var", -5: "beş kala|beş var", -20: "yirmi kala|yirmi var", -25: "yirmi beş kala"}},
    {"hours": UZ, "lead": "soat", "loose": {30: "yarim|yarimda"}},
    {"hours": AZ_OF, "lead": "saat", "behind": {-30: "yarısı|yarısında"}},
    {"hours": HE, "lead": "השעה|בשעה", "loose": {30: "וחצי", 15: "ורבע", 10: "ועשרה", 5: "וחמישה|וחמש דקות", 20: "ועשרים", -15: "פחות רבע"}},
    {"hours": HE_AT, "hour_leads": True, "behind": {30: "וחצי", 15: "ורבע", 10: "ועשרה", 20: "ועשרים", -15: "פחות רבע"}},
    {"hours": HE_TO, "before": {-15: "רבע|ברבע", -10: "עשרה|בעשרה", -5: "חמישה|בחמישה", -20: "עשרים"}},
    {"hours": AR, "lead": "الساعة|في الساعة|على الساعة|عند الساعة|في تمام الساعة", "behind": {30: "والنصف|و النصف|ونصف", 15: "والربع|و الربع|وربع", 20: "والثلث|وثلث", -15: "إلا الربع|إلا ربعا|إلا ربع", -20: "إلا الثلث|إلا ثلثا",
     -5: "إلا خمس دقائق", -10: "إلا عشر دقائق", 5: "وخمس دقائق", 10: "وعشر دقائق"}},
    {"hours": FA, "lead": "ساعت|در ساعت|راس ساعت|رأس ساعت", "before": {-15: "یک ربع به|ربع به|یه ربع به", -10: "ده دقیقه به", -5: "پنج دقیقه به", -20: "بیست دقیقه به"}, "loose": {30: "و نیم|و سی دقیقه", 15: "و ربع|و پانزده دقیقه", 10: "و ده دقیقه", 20: "و بیست دقیقه", 45: "و چهل و پنج دقیقه"}},
    {"hours": UR, "noun": "بجے|بجکر", "need_noun": True, "before": {30: "ساڑھے", 15: "سوا", -15: "پونے"}, "named": {"ڈیڑھ": 1.5, "ڈھائی": 2.5}},
    {"hours": HI, "noun": "बजे|बजकर", "need_noun": True, "before": {30: "साढ़े|साढे", 15: "सवा", -15: "पौने"}, "named": {"डेढ़": 1.5, "ढाई": 2.5}},
    {"hours": BN, "before": {30: "সাড়ে", 15: "সোয়া|সওয়া", -15: "পৌনে"}, "named": {"দেড়টা": 1.5, "আড়াইটা": 2.5}},
    {"hours": BN_AT, "hour_leads": True, "before": {30: "সাড়ে", 15: "সোয়া|সওয়া", -15: "পৌনে"}, "named": {"দেড়টায়": 1.5, "আড়াইটায়": 2.5}},
    {"hours": "", "noun": "वाजता|वाजले", "need_noun": True, "half": MR_HALF, "half_is": 30, "half_loose": True},
    {"hours": "", "noun": "மணி|மணிக்கு", "need_noun": True, "half": TA_HALF, "half_is": 30, "half_loose": True},
    {"hours": VI, "lead": "lúc|vào lúc", "noun": "giờ|h", "loose": {30: "rưỡi|ba mươi|ba mươi phút", 15: "mười lăm|mười lăm phút", 10: "mười phút", 20: "hai mươi|hai mươi phút", -15: "kém mười lăm|kém 15|kém mười lăm phút", -10: "kém mười", -5: "kém năm", 45: "bốn mươi lăm"}},
    {"hours": ID, "lead": "jam|pukul", "before": {-30: "setengah"}, "loose": {30: "tiga puluh", 15: "lewat seperempat|seperempat|lewat lima belas", -15: "kurang seperempat|kurang lima belas menit", 10: "lewat sepuluh|lewat sepuluh menit", -10: "kurang sepuluh|kurang sepuluh menit", 5: "lewat lima menit", 20: "lewat dua puluh"}},
    {"hours": MS, "lead": "pukul|jam", "loose": {30: "setengah|tiga puluh minit", 15: "suku", 45: "tiga suku"}},
    {"hours": TL, "lead": "alas|ala|ika|sa ika|alas-", "loose": {30: "y medya|y media|at kalahati", 15: "y kinse|y kuwarto", 45: "y kwarenta y singko"}},
    {"hours": SW, "lead": "saa", "need_lead": True, "loose": {30: "na nusu|unusu", 15: "na robo", -15: "kasorobo|kasoro robo", 10: "na dakika kumi", 20: "na dakika ishirini"}},
    {"hours": EU, "behind": {30: "eta erdiak|eta erdi|eta erdietan", 15: "eta laurden|eta laurdenak", -15: "laurden gutxi|laurden gutxiago", 10: "eta hamar", 5: "eta bost"}},
    {"hours": SQ, "lead": "ora|në orën|në", "loose": {30: "e gjysmë|e gjysëm", 15: "e një çerek|e çerek", -15: "pa një çerek|pa çerek", 10: "e dhjetë", -10: "pa dhjetë"}},
    {"hours": CY, "lead": "am", "before": {30: "hanner awr wedi", 15: "chwarter wedi", 10: "deng munud wedi", 5: "pum munud wedi"}},
    {"hours": CY_TO, "lead": "am", "before": {-15: "chwarter i", -10: "deng munud i", -5: "pum munud i"}},
    {"hours": GA, "lead": "ag|ar", "before": {30: "leathuair tar éis|leathuair i ndiaidh", 15: "ceathrú tar éis|ceathrú i ndiaidh", -15: "ceathrú chun", 10: "deich tar éis", -10: "deich chun"}},
    {"hours": EO, "lead": "je la|la|je", "loose": {30: "kaj duono", 15: "kaj kvarono"}},
    {"hours": LB, "lead": "um|géint", "noun": "auer", "before": {-30: "hallwer", 15: "véierel op", -15: "véierel vir"}},
    {"hours": ZH, "noun": "点|點", "before": {-15: "差一刻|差十五分", -5: "差五分", -10: "差十分"}, "behind": {30: "半|三十分|半钟", 15: "一刻|十五分", 45: "三刻|四十五分", 5: "零五分|五分", 10: "十分", 20: "二十分", 40: "四十分", 50: "五十分", 25: "二十五分", 35: "三十五分", 55: "五十五分"}},
    {"hours": JA, "behind": {30: "半|三十分", 15: "十五分", 45: "四十五分", 5: "五分", 10: "十分", 20: "二十分", 40: "四十分", 50: "五十分"}},
    {"hours": KO, "noun": "시", "need_noun": True, "behind": {30: "반|삼십분|삼십 분", 15: "십오분|십오 분", 10: "십분|십 분", 20: "이십분|이십 분", 45: "사십오분|사십오 분", 5: "오분|오 분", 40: "사십분|사십 분", 50: "오십분|오십 분"}},
    {"hours": TH, "lead": "เวลา|ตอน", "behind": {30: "ครึ่ง|ครึ่งเช้า"}},
    {"hours": TH_LATE, "first_hour": 13, "lead": "เวลา|ตอน", "behind": {30: "ครึ่ง"}},
    {"hours": KA_OF, "behind": {-30: "ნახევარი|ნახევარზე"}},
]

# Parts of the day behind the day's name (vorgestern Abend); after noon those of the second line.
PARTS_OF_DAY = (
    "morgen|früh|vormittag|ochtend|voormiddag|matin|au matin|mattina|mattino|mañana|manhã|matí|dimineața|dimineață|утром|ранком|вранці|раніцай|сутринта|сутрин|наутро|rano|ráno|zjutraj|ujutro|ujutru|ујутру|"
    "rytą|ryte|no rīta|hommikul|aamulla|reggel|morgon|på morgonen|morges|το πρωί|sabah|sabahı|səhər|таңертең|эртең менен|ertalab|morning|in the morning|בבוקר|صباحا|صبح|सुबह|সকালে|sáng|pagi|asubuhi",
    "abend|mittag|nachmittag|nacht|avond|middag|namiddag|soir|au soir|après-midi|midi|nuit|sera|pomeriggio|notte|tarde|noche|noite|vespre|tarda|nit|seara|seară|вечером|днём|днем|ночью|ввечері|увечері|вночі|вечарам|увечары|"
    "вечерта|следобед|вечер|навечер|попладне|wieczorem|po południu|w nocy|večer|odpoledne|popoludní|v noci|zvečer|popoldne|navečer|uvečer|uveče|увече|popodne|poslijepodne|vakare|vakarą|vakarā|õhtul|pärastlõunal|illalla|"
    "iltapäivällä|este|délután|éjjel|kväll|eftermiddag|natt|på kvällen|kveld|ettermiddag|aften|aftes|το βράδυ|το απόγευμα|το μεσημέρι|akşam|akşamı|gece|gecesi|öğlen|öğleden sonra|axşam|кешке|кечинде|kechqurun|evening|night|afternoon|"
    "at night|in the evening|in the afternoon|בערב|בלילה|אחר הצהריים|مساء|ليلا|شب|عصر|शाम|रात|সন্ধ্যায়|রাতে|chiều|tối|sore|malam|petang|usiku|jioni",
)
# A part of a month or year before its name, or behind 10月.
STRETCHES = """early|mid|late|the beginning of|beginning of|the end of|end of|start of|the start of|the middle of|middle of|anfang|mitte|ende|anfang des jahres|begin|eind|medio|midden|
début|fin|la fin|début de|fin de|principios|a principios|a finales|finales|mediados|a mediados|inicios|a inicios|fines|a fines|início|início de|meados|em meados|final de|no final|fim|fins|inizio|metà|fine|a fine|a inizio|alla fine|
конец|в конце|начало|в начале|середина|в середине|к концу|кінець|наприкінці|на початку|початок|середина|у середині|в средата|в края|края|в началото|началото|koniec|pod koniec|na początku|początek|połowa|w połowie|
konec|koncem|začátek|začátkem|polovina|v polovině|koncom|začiatkom|v polovici|krajem|početkom|sredinom|крајем|почетком|средином|konec|na začetku|v začetku|början|i början av|slutet|i slutet av|mitten|i mitten av|begyndelsen af|slutningen af|starten av|slutten av|
alussa|lopussa|αρχές|στις αρχές|τέλη|στα τέλη|μέσα|στα μέσα|începutul|sfârșitul|la sfârșitul|la începutul|mijlocul|awal|akhir|pertengahan|đầu|cuối|giữa|أوائل|مطلع|بداية|أواخر|نهاية|منتصف|اوایل|اواخر|اواسط|
初|末|底|上旬|中旬|下旬|初め|初頭|末頃|半ば|초|말|초순|중순|하순"""
# What stands before the first of two days, and between them: du 5 au 7 mars.
RANGE_LEADS = "من|from|du|del|dal|dall|vom|von|from the|van|od|ze|z|с|со|з|із|від|от|de|do|den|fra|från|de la|din|ur|από|τις|del día"
RANGE_JOINTS = "إلى|الى|حتى|to|until|till|through|thru|to the|au|al|all|bis|bis zum|tot|tot en met|t m|do|po|по|до|til|till den|til den|la|până la|a|ao|até|hasta|εως|έως|ως|μέχρι|στις|ile|sampai|hingga|đến|al día"
# Words that say that a figure is a day of the month. Before it: as they stand; only with the letters of an ordinal behind it; only with
# a stop; only with a mark or a month; only in small letters.
DAY_OF_MONTH_LEADS = (
    "dia|día|el día|no dia|o dia|do dia|del día|al dia|ngày|ngày mồng|ngày mùng|mùng|mồng|tanggal|tgl|tarikh|tarehe|pe data de|la data de|dňa|dne|ayın",
    "the|on the|of the|from the|until the|since the|by the|de|op de|den|på den|na",
    "am|der|den|dem|vom|zum|bis zum|ab dem|seit dem",
    "ב|στις|στη|ika|sa ika|noong ika",
    "le|il|el|pe",
)
# Behind it: as they stand; only where a month is named.
DAY_OF_MONTH_MARKS = (
    "числа|го числа|го|числі|число|日|号|號|일|du mois|de ce mois|del mes|del corriente|del presente|do mês|do corrente|del mese|corrente mese|des monats|dieses monats|of the month|of this month|inst|του μηνός|του μήνα|לחודש|בחודש|"
    "ng buwan|ng buwang ito|dnia miesiąca|go dnia miesiąca|jén|ján|én|án|denna månad|i månaden|i denne måned|deze maand|dezer|v měsíci|tohoto měsíce|tohto mesiaca|tego miesiąca|bm|цього місяця|този месец|този месеца|bulan ini|tháng này|hb bulan ini|hari bulan|haribulan",
    "e|ste|de|i|ı|ü|u|si|sı|th|go|er",
)
