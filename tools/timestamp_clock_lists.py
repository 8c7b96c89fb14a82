"""Words beside times of day, for tools/build_timestamp_words.py: parts of the day and names of hours.

Where a word is listed decides how freely it is read: see kHalfLead, kHalfStrict and kHourNoun in
src/recognise/timestamp_words.h.
"""

# Parts of the day on both sides of a time: "saat 9:07 akşam" and "akşam saat 9:07". Behind a time they need its minutes, the
# name of its hour, or a word such as "at" before it: 3 дня are days. "night" has small hours too, "noon" also the hour before.
DAY_PARTS = {
    "am": "früh|morgens|vormittags|am morgen|am vormittag|s ochtends|s morgens|in de ochtend|s voormiddags|in de voormiddag|på morgonen|på förmiddagen|"
          "om morgenen|om morgonen|om formiddagen|á morgni|að morgni|árdegis|um morguninn|fyrir hádegi|aamulla|aamupäivällä|hommikul|ennelõunal|"
          "no rīta|rītā|priekšpusdienā|ryto|ryte|priešpiet|reggel|délelőtt|hajnalban|ráno|dopoledne|dopoludnia|rano|przed południem|zjutraj|dopoldne|ujutro|ujutru|"
          "prije podne|pre podne|ујутру|ујутро|пре подне|сутринта|сутрин|преди обяд|наутро|претпладне|утром|вранці|раніцай|раніцы|dimineața|dimineaţa|"
          "del matí|al matí|da mañá|pola mañá|goizeko|goizean|το πρωί|τα ξημερώματα|π μ|sáng|pagi|subuh|dini hari|ng umaga|ng madaling araw|sabah|sabahleyin|"
          "səhər|таңғы|таңертең|таңертеңгі|эртең менен|эрталаб|ertalab|ព្រឹក|өглөө|өглөөний|առավոտյան|დილის|დილით|në mëngjes|paradite|të mëngjesit|ar maidin|"
          "yn y bore|y bore|soggens|voormiddag|בבוקר|לפנות בוקר|صباحا|فجرا|قبل الظهر|صبح|بامداد|قبل از ظهر|صبح کے وقت|asubuhi|subaxnimo|filgħodu|"
          "de la matinée|di mattino|del mattino|della mattina|da manhã|de manhã|da madrugada|de madrugada|por la mañana",
    "pm": "nachmittags|abends|am nachmittag|am abend|in de middag|s avonds|in de avond|s namiddags|in de namiddag|på eftermiddagen|på kvällen|om ettermiddagen|om kvelden|"
          "om eftermiddagen|om aftenen|síðdegis|um kvöldið|eftir hádegi|iltapäivällä|illalla|pärastlõunal|õhtul|vakarā|pēcpusdienā|vakaro|vakare|popiet|po pietų|"
          "délután|odpoledne|popoludní|večer|wieczorem|po południu|navečer|zvečer|popoldne|uvečer|uveče|popodne|poslijepodne|poslije podne|"
          "posle podne|увече|поподне|послеподне|после подне|вечерта|следобед|след обяд|навечер|попладне|вечером|ввечері|увечері|увечары|seara|"
          "după amiază|după amiaza|del vespre|al vespre|de la tarda|a la tarda|da tardiña|pola tarde|arratsaldeko|arratsaldean|το απόγευμα|το βράδυ|μ μ|"
          "chiều|tối|petang|sore|ng hapon|akşam|akşamüstü|öğleden sonra|ikindi|axşam|кешкі|кешке|түстен кейін|kechqurun|ល្ងាច|kechki|tushdan keyin|кечки|кечинде|"
          "түштөн кийин|орой|оройн|үдээс хойш|երեկոյան|կեսօրից հետո|საღამოს|pasdite|në mbrëmje|të mbrëmjes|tráthnóna|yn y prynhawn|y prynhawn|gyda r nos|"
          "yr hwyr|saans|namiddag|nomëttes|בערב|אחר הצהריים|אחרי הצהריים|אחה צ|مساء|عصرا|بعد الظهر|بعد از ظهر|عصر|jioni|mchana|galabnimo|filgħaxija|"
          "della sera|di sera|del pomeriggio|di pomeriggio|de l'après-midi|du soir|à tarde|à noite|por la tarde",
    "night": "nachts|in der nacht|s nachts|in de nacht|på natten|om natten|um nóttina|yöllä|öösel|naktī|naktį|éjjel|éjszaka|v noci|w nocy|ponoči|noću|ноћу|"
             "през нощта|ночью|вночі|уночі|уначы|noaptea|de la nit|a la nit|gaueko|gauean|τη νύχτα|đêm|khuya|ng gabi|gece|geceleyin|gecə|түнде|түнгі|түнкү|"
             "kechasi|យប់|tungi|шөнө|шөнийн|գիշերը|ღამის|ღამით|natën|snags|בלילה|ليلا|شب|di notte|de la nuit|por la noche|de noche|usiku",
    "noon": "mittags|am mittag|s middags|mitt på dagen|midt på dagen|keskipäivällä|délben|v poledne|na poludnie|w południe|u podne|у подне|на обяд|"
            "на пладне|опівдні|la prânz|la amiază|del migdia|eguerdiko|eguerdian|το μεσημέρι|trưa|ng tanghali|siang|öğlen|öğle|günorta|түскі|tushki|үд|"
            "կեսօրին|შუადღის|בצהריים|ظهرا|ظهر|del mediodía|do meio dia|al mezzogiorno",
}
# The same behind a time only: before one they are something else, or nothing.
DAY_PARTS_BEHIND = {
    "am": "n u|sa|de la matinada",
    "pm": "дня|вечера|вечара|dienos|n h|n g|ch|de la soirée",
    "night": "at night|in the night|midnight|nakties|nopții|noći|ноћи|ночи|ночі|ночы|nocy|della notte|de la noche|da noite|de madrugada|της νύχτας",
    "noon": "noon|du midi|днем|днём",
}
# The same before a time only.
DAY_PARTS_BEFORE = {
    "am": "sabahı|毎朝|翌朝|早|朝|清晨|未明|早朝|今早|아침|이른 아침|बिहान|बिहानी|सकाळी|पहाटे|तड़के|સવારે|વહેલી સવારે|ಬೆಳಿಗ್ಗೆ|ಬೆಳಗ್ಗೆ|ಮುಂಜಾನೆ|രാവിലെ|പുലർച്ചെ|ਸਵੇਰੇ|ਤੜਕੇ|"
          "ఉదయం|తెల్లవారుజామున|அதிகாலை|ভোর|সকালে|ভোরে|පෙරවරු|උදේ|උදෑසන|နံနက်|မနက်|ເຊົ້າ|ຕອນເຊົ້າ|صبح سویرے|علی الصبح",
    "pm": "este|akşamı|晚间|晚間|夕|夕方|午后|午後|साँझ|बेलुका|दिउँसो|अपराह्न|संध्याकाळी|सायंकाळी|શામે|સાંજે|બપોર પછી|ಸಂಜೆ|ಸಾಯಂಕಾಲ|വൈകിട്ട്|വൈകുന്നേരം|ਸ਼ਾਮ|ਸ਼ਾਮੀਂ|"
          "సాయంత్రం|সন্ধ্যায়|বিকেলে|বিকালে|පස්වරු|සවස|හවස|ညနေ|ບ່າຍ|ຕອນແລງ|شام|سہ پہر|오후|늦은 오후",
    "night": "gecesi|当晚|當晚|每晚|毎晩|晚|夜|深夜|夜晚|夜间|夜間|夜里|夜裡|半夜|밤|한밤|늦은 밤|राति|रात्री|રાત્રે|ರಾತ್ರಿ|രാത്രി|ਰਾਤ|ਰਾਤੀਂ|రాత్రి|রাতে|රාත්‍රී|රෑ|ည|ກາງຄືນ|رات",
    "noon": "昼|正午|낮|한낮|दुपारी|मध्यान्ह|બપોરે|ಮಧ್ಯಾಹ್ನ|ഉച്ചയ്ക്ക്|ഉച്ചക്ക്|ਦੁਪਹਿਰ|ਦੁਪਹਿਰੇ|మధ్యాహ్నం|பிற்பகல்|மதியம்|দুপুরে|දහවල්|နေ့လယ်|ថ្ងៃត្រង់|ເມື່ອທ່ຽງ|دوپہر",
}
# What ends in such a word and is none: at the latest, at the earliest.
NO_LEADS = "最晚 最早"
# Night and noon among the words of the table's older lists.
NIGHTS = "रात রাত 晚上 இரவு malam".split() + ["de la noche", "da noite"]
NOONS = "中午 दोपहर দুপুর".split()

# Names of hours in the cases that stand behind a figure: o'clock behind "at", before a part of the day, behind minutes; an
# amount of hours elsewhere.
HOUR_NOUNS = """часам sati sata sat časova časa čas сати сата сат часова часа час часот uri ur ura hodine hodín hodině hodiny hodina hodinu
    годині година годину годин годиною гадзіне гадзін гадзіны гадзіну valandą valandos valandų сағат саат соат soat цаг stundā hores ordutan"""
# Those that are hardly anything else behind a date.
HOUR_NOUNS_OF_DATES = """val часот बजे वाजता वाजून વાગ્યે વાગે గంటలకు మணிக்கு மணிக்கு மணி ಗಂಟೆಗೆ ಗಂಟೆಯ മണിക്ക് മണി ਵਜੇ بجے بجکر بج_کر টা টায় টার টায় টে နာရီ โมง นาฬิกา ໂມງ
    საათზე ժամին цагт"""
# Names of zones behind a time of day, the longer ones first; "Time" may follow each. As they are written, capitals and all.
ZONE_NAMES = [
    ("Eastern Standard Time", "EST"), ("Eastern Daylight Time", "EDT"), ("Eastern", "ET"), ("Central Standard Time", "CST"),
    ("Central Daylight Time", "CDT"), ("Central", "CT"), ("Mountain Standard Time", "MST"), ("Mountain Daylight Time", "MDT"), ("Mountain Time", "MT"),
    ("Pacific Standard Time", "PST"), ("Pacific Daylight Time", "PDT"), ("Pacific", "PT"), ("Zulu", "Z"),
]
# Zones in words behind a time of day, with their minutes east of UTC.
ZONE_PHRASES = {
    0: "بتوقيت غرينتش|توقيت غرينتش|بتوقيت غرينيتش|بتوقيت جرينتش|بالتوقيت العالمي|به وقت گرینویچ|по гринвичу|за гринвічем|greenwich mean time|greenwich time|ora di greenwich|heure de greenwich",
    60: "central european time|mitteleuropäischer zeit|heure d'europe centrale",
    120: "central european summer time|mitteleuropäischer sommerzeit|eastern european time|south africa standard time|بتوقيت القاهرة|за київським часом|по киевскому времени",
    180: "eastern european summer time|moscow time|moscow standard time|по московскому времени|по мск|بتوقيت مكة|بتوقيت مكة المكرمة|بتوقيت السعودية|بتوقيت الرياض|بتوقيت بغداد",
    210: "به وقت تهران|بتوقيت طهران", 240: "بتوقيت الإمارات|بتوقيت أبوظبي|بتوقيت دبي",
    330: "भारतीय समयानुसार|indian standard time|india standard time", 300: "pakistan standard time", 345: "nepal standard time",
    360: "বাংলাদেশ সময়", 420: "giờ việt nam|giờ hà nội|waktu indonesia barat",
    480: "北京时间|北京時間|台北時間|香港時間|singapore time|waktu malaysia|hong kong time|beijing time|philippine time", 540: "日本時間|한국시간|한국 시간|japan standard time|japan time|korea standard time",
}
