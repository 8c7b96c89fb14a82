#!/usr/bin/env python3
"""Writes data/timestamp_words.inc: the words that dates and times are printed with, in many languages.

    python3 tools/build_timestamp_words.py > data/timestamp_words.inc
    python3 tools/build_timestamp_words.py --ages > data/timestamp_age_words.inc    # the words of ages, letters without marks
    python3 tools/build_timestamp_words.py --phrases                                # what the hashes stand for

Names of months and weekdays, morning and afternoon, day words (yesterday) and patterns such as "vor {0} Stunden" come
from Unicode CLDR (Debian package unicode-cldr-core); what newspapers print and CLDR lacks stands in the lists below.

A phrase is its words (runs of letters and marks, lower-cased by the simple mapping), one blank between two of them.
Its key is a hash over code points; words that differ only by marks on Latin letters get both forms.
"""

import itertools
import os
import re
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree
from collections import Counter

import cldr_numbers
from timestamp_spoken_lists import DAY_OF_MONTH_LEADS, DAY_OF_MONTH_MARKS, PARTS_OF_DAY, RANGE_JOINTS, RANGE_LEADS, SPOKEN, STRETCHES
from timestamp_clock_lists import DAY_PARTS, DAY_PARTS_BEFORE, DAY_PARTS_BEHIND, HOUR_NOUNS, HOUR_NOUNS_OF_DATES, NIGHTS, NO_LEADS, NOONS, ZONE_NAMES, ZONE_PHRASES
from timestamp_age_lists import (AGE_AFTERNOONS, AGE_AHEAD_WORDS, AGE_ANCHORS_AHEAD, AGE_ANCHORS_PAST, AGE_DAY_PARTS, AGE_DAYS, AGE_EARLIER_WORDS, AGE_ENGLISH, AGE_EVENINGS, AGE_FILLERS, AGE_HALVES, AGE_MONTHS, AGE_MULTIPLES, AGE_NOTHING, AGE_NUMBERS, AGE_OF_YEAR, SPELLED_DAYS, AGE_OTHER_MARKERS, AGE_OTHER_UNITS, AGE_ONES, AGE_PASSED_WORDS, AGE_PAST_WORDS,
                                 AGE_PHRASES, AGE_PHRASES_TIMED, AGE_UNITS, AGE_WEEKDAYS, AGE_WEEKDAYS_COUNTED, AGE_WEEKDAYS_OF_WEEK, AGE_WEEKDAYS_TIMED, AGE_WEEK_JOINTS)

CLDR = "/usr/share/unicode/cldr/common/main"

# Where two languages name different months alike (hr listopad is October, pl listopad November), the first one wins:
# ordered by how much news there is.
LANGUAGES = """en de es fr pt it ru ja zh zh_Hant ko ar nl pl tr id vi sv da no nn fi cs sk hu ro el uk bg sr sr_Latn hr
bs sl mk sq he fa hi bn ur ta te ml kn mr gu pa ne si th lo km my ms fil ka hy az kk uz ky mn lt lv et is ga cy gd eu ca
gl be lb af sw zu so am mt or as ps tg tt ti""".split()

MONTH, WEEKDAY = "month", "weekday"
# Bits of WordRole in src/recognise/timestamp_words.h.
ROLES = {
    "careful_month": 1, "rare_month": 2, "am": 4, "pm": 8, "day_word": 16, "link": 32, "of": 64, "year_word": 128,
    "clock": 256, "month_mark": 512, "week_mark": 1024, "ordinal": 2048, "wordy": 4096, "tail": 8192, "bare_unit": 16384,
    "day_mark": 32768, "unit_word": 1 << 19, "and": 1 << 20, "lone": 1 << 21,
    "date_head": 1 << 22, "lead_amount": 1 << 23, "hour_word": 1 << 24, "half_day": 1 << 25,
    "half_lead": 1 << 26, "half_strict": 1 << 27, "noon_half": 1 << 28, "hour_noun": 1 << 29, "english": 1 << 30,
    "capital_day": 1 << 31,
}
# Bits of WordTrait there, of months.
BEHIND_DAY, BEHIND_NO_DOT, PROSE, BEFORE_NO_YEAR = 8, 16, 32, 64
FUTURE = 128  # added to a pattern's unit: after now
UNITS = {"second": 1, "minute": 2, "hour": 3, "day": 4, "week": 5, "month": 6, "year": 7, "decade": 8}

# Months that are also everyday words: a capital or a year must vouch for the first, a year for the second.
CAREFUL_MONTHS = "may march mar jun jan dec sep lis avg des".split()
RARE_MONTHS = "o_ionawr o_chwefror o_fawrth o_ebrill o_fai o_fehefin o_orffennaf o_awst o_fedi o_hydref o_dachwedd o_ragfyr çile cile çileya adar kanûn gulan sibat ئاب leden yuni yuli mayu samhain ni hein noi می сак ліст каст крас out set ago gen die sen lip sty mag giu mars lut cze maart pro ion hen sam ara eki haz tem van pas tra fra juna jula marta nop agt августу марты nen трав там мам mas".split()
# Names of days and the like that are ordinary words or names elsewhere once their marks are gone: teď, môre, mâine.
NOT_WITHOUT_MARKS = "kanun more ted pia maine son man den dear car cet mei met hen tana lor fos gim mana inne mer ana oni ola augusto sam del toi sang chieu trua dem casa cas rita yolla noci kova spali čer cer cvc cvn cec".split()
# Too short or too common to be taken for a name of a day.
NO_WEEKDAY = "pay dia la to me je ve ma su ne no te un i e o a y de du do as is es al am an at on in по не су че пе да ба".split()
# Small words of others that are names of days with their capital only: per 31. Dezember, pre 5. novembra.
CAPITAL_DAYS = "per die pre sin son don kam min did sad isn cum sul dis".split()
# The same of others that are too often other words: weekdays only where the calendar says so of the date behind them.
CONFIRMED_DAYS = {1: "ma", 3: "me", 4: "do to je pay", 5: "ve", 7: "su"}
# Months that are other words where they stand so, unless a year vouches; the last before a year.
BEHIND_DAY_MONTHS = "sie mac des led adar sibat gulan çile cile".split()    # no day before them: Mac 5K
BEHIND_NO_DOT_MONTHS = "sie ott led".split()     # with a capital behind a day with its dot: 7. LED
PROSE_MONTHS = "die out van pas tra pro hen sam nop".split()  # in small letters behind a day: 2 out of 3
BEFORE_NO_YEAR_MONTHS = [*PROSE_MONTHS, "sie", "des"]  # in small letters inside a line: dann kam sie 2013
NEWS_MONTHS = {
    1: "জানুয়ারি ян jänner jän janv ianuar янв genn ener janeiro", 2: "pebruari ফেব্রুয়ারি febr feber fév févr фев феб", 3: "maerz märz mrz mär mart břez",
    4: "априла abr avr apr", 5: "mayo траўня", 6: "juin", 7: "юл juil jul", 8: "অগাস্ট août aout ags", 9: "sept septembre setembro setiembre sep",
    10: "ഒക്ടോബർ ഒക്_ടോബർ okt ottobre", 11: "nopember studenog noi noviembre арван_нэгдүгээр_сарын", 12: "dez déc арван_хоёрдугаар_сарын",
}
# Genitives of South Slavic months, which CLDR gives only in part, and Hebrew months behind "in".
DATE_MONTHS = """januarja januara јануара בינואר|februarja februara фебруара בפברואר|marca marta במרץ במרס|aprila באפריל|maja маја במאי|
    junija juna јуна ביוני|julija jula јула ביולי|avgusta באוגוסט|septembra септембра בספטמבר|oktobra октобра באוקטובר|
    novembra новембра בנובמבר|decembra децембра בדצמבר"""
for number, names in enumerate(DATE_MONTHS.split("|"), 1):
    NEWS_MONTHS[number] += " " + " ".join(names.split())
# Hebrew months behind "of".
for number, name in enumerate("לינואר לפברואר למרץ לאפריל למאי ליוני ליולי לאוגוסט לספטמבר לאוקטובר לנובמבר לדצמבר".split(), 1):
    NEWS_MONTHS[number] += " " + name
# Short names that CLDR lacks, Persian and Bengali spellings.
SHORT_MONTHS = """студз|फ़र फर|сак берез|крас अप्रै ni|می|чэрв xuñ|hein جولای|жнів آگوست আগষ্ট|верес sett सित|каст अक्टू|
    ліст листоп|снеж दिस"""
for number, names in enumerate(SHORT_MONTHS.split("|"), 1):
    NEWS_MONTHS[number] += " " + " ".join(names.split())
# Months of the Maghreb, and short ones of Hebrew behind "in".
for number, names in enumerate("جانفي בינו|فيفري בפבר|مارس במרץ|أفريل באפר|ماي ماى במאי|جوان يونيه ביונ|جويلية يوليوز يوليه ביול|أوت غشت אוג באוג|شتنبر בספט|اوكتوبر أوكتوبر באוק|نونبر בנוב|دجنبر בדצמ".split("|"), 1):
    NEWS_MONTHS[number] += " " + names
# The locative of Estonian, Khmer months with their mark, months of Faroese, Hausa, Frisian and Irish in two words.
MORE_MONTHS = """jaanuaril ខែមករា janairu jannewaris eanáir|veebruaril ខែកុម្ភៈ faburairu febrewaris feabhra|märtsil ខែមីនា|
    aprillil ខែមេសា afrilu aibreán|ខែឧសភា mayu maaie bealtaine|juunil ខែមិថុនា yuni juny meitheamh|
    juulil ខែកក្កដា yuli iúil|augustil ខែសីហា lúnasa|septembril ខែកញ្ញា satumba septimber meán_fómhair|
    oktoobril ខែតុលា deireadh_fómhair|novembril ខែវិច្ឆិកា nuwamba novimber samhain|
    detsembril ខែធ្នូ disamba desimber desembur nollaig"""
for number, names in enumerate(MORE_MONTHS.split("|"), 1):
    NEWS_MONTHS[number] += " " + " ".join(names.split())
# Months of the Levant, of Vietnamese in words, Basque genitives and locatives, spellings of Hindi; _ is a blank.
OTHER_MONTHS = """كانون_الثاني tháng_một tháng_giêng urtarrilaren urtarrilak जनवरी|شباط tháng_hai otsailaren otsailak फ़रवरी फरवरी|
    آذار اذار tháng_ba martxoaren martxoak|نيسان tháng_tư apirilaren apirilak|أيار ايار tháng_năm maiatzaren maiatzak|
    حزيران tháng_sáu ekainaren ekainak|تموز tháng_bảy uztailaren uztailak|آب tháng_tám abuztuaren abuztuak|
    أيلول ايلول tháng_chín irailaren irailak सितम्बर|تشرين_الأول تشرين_الاول tháng_mười urriaren urriak अक्तूबर अक्टूबर|
    تشرين_الثاني tháng_mười_một azaroaren azaroak नवम्बर|كانون_الأول كانون_الاول tháng_mười_hai tháng_chạp abenduaren abenduak दिसम्बर"""
for number, names in enumerate(OTHER_MONTHS.split("|"), 1):
    NEWS_MONTHS[number] += " " + " ".join(names.split())
for number, name in enumerate("janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī".split(), 1):
    NEWS_MONTHS[number] += " " + name
# Months of Georgian dates, those that Kazakh and Kyrgyz years possess, in their locative too, short ones of Indonesian and Greek.
CASE_MONTHS = """იანვარს қаңтары қаңтарында қаңтарда январы|თებერვალს ақпаны ақпанында ақпанда февралы|მარტს наурызы наурызында наурызда марты|
    აპრილს сәуірі сәуірінде сәуірде апрели|მაისს мамыры мамырында мамырда майы|ივნისს маусымы маусымында маусымда июну|ივლისს шілдесі шілдесінде шілдеде июлу|
    აგვისტოს agt тамызы тамызында тамызда августу|სექტემბერს Σεπτ қыркүйегі қыркүйегінде қыркүйекте сентябры|ოქტომბერს қазаны қазанында қазанда октябры|
    ნოემბერს nop қарашасы қарашасында қарашада ноябры|დეკემბერს желтоқсаны желтоқсанында желтоқсанда декабры"""
for number, names in enumerate(CASE_MONTHS.split("|"), 1):
    NEWS_MONTHS[number] += " " + " ".join(names.split())
# Spellings of Telugu, Gujarati, Malayalam, Burmese and Sinhala that CLDR lacks, Esperanto (Marto and Majo are names, but behind "of"),
# a short French one.
SPELT_MONTHS = """januaro|februaro|de_marto|aprilo අප්රේල්|de_majo മെയ്|junio|జూలై જુલાઇ julio juill|ઓગસ્ટ ആഗസ്റ്റ് သြဂုတ် aŭgusto|
    సెప్టెంబరు septembro|అక్టోబరు ઓક્ટોબર oktobro|నవంబరు novembro|డిసెంబరు decembro"""
for number, names in enumerate(SPELT_MONTHS.split("|"), 1):
    NEWS_MONTHS[number] += " " + " ".join(names.split())
# Months in the case that says when, beside a year alone: of Polish, Czech, Slovak, Ukrainian, Belarusian, Russian, Slovene, Croatian, Serbian,
# Finnish (and its genitive), Hungarian (and what a year possesses), Greek, Lithuanian, Basque, Azerbaijani, Georgian
# and Armenian. Those that are names elsewhere behind "in" only.
IN_MONTHS = """styczniu lednu januári січні студзені januarju siječnju januaru јануару tammikuussa tammikuun januárban januárjában ιανουάριο sausį urtarrilean yanvarda იანვარში հունվարին januárja январе|
    lutym únoru februári лютому лютым februarju veljači februaru фебруару helmikuussa helmikuun februárban februárjában φεβρουάριο vasarį otsailean fevralda თებერვალში փետրվարին februárja феврале|
    w_marcu v_marcu březnu v_marci березні сакавіку ožujku martu марту maaliskuussa maaliskuun márciusban márciusában μάρτιο kovą martxoan martda მარტში մարտին márciusa марте|
    kwietniu dubnu apríli квітні красавіку aprilu travnju априлу huhtikuussa huhtikuun áprilisban áprilisában απρίλιο balandį apirilean apreldə აპრილში ապրիլին áprilisa апреле|
    w_maju květnu v_máji травні маі v_maju u_maju svibnju мају toukokuussa toukokuun májusban májusában μάιο gegužę maiatzean mayda მაისში մայիսին májusa мае|
    czerwcu červnu v_júni червні чэрвені juniju lipnju u_junu јуну kesäkuussa kesäkuun júniusban júniusában ιούνιο birželį ekainean iyunda ივნისში հունիսին júniusa июне|
    w_lipcu červenci v_júli липні ліпені juliju srpnju u_julu јулу heinäkuussa heinäkuun júliusban júliusában ιούλιο uztailean iyulda ივლისში հուլիսին júliusa июле|
    sierpniu srpnu v_auguste серпні жніўні avgustu kolovozu августу elokuussa elokuun augusztusban augusztusában αύγουστο rugpjūtį abuztuan avqustda აგვისტოში օգոստոսին augusztusa августе|
    wrześniu septembri вересні верасні septembru rujnu септембру syyskuussa syyskuun szeptemberben szeptemberében σεπτέμβριο rugsėjį irailean sentyabrda სექტემბერში սեպտեմբերին szeptembere сентябре|
    październiku říjnu októbri жовтні кастрычніку oktobru октобру lokakuussa lokakuun októberben októberében οκτώβριο spalį urrian oktyabrda ოქტომბერში հոկտեմբերին októbere октябре|
    listopadzie listopadu novembri листопаді лістападзе novembru studenom studenome новембру marraskuussa marraskuun novemberben novemberében νοέμβριο lapkritį azaroan noyabrda ნოემბერში նոյեմբերին novembere ноябре|
    grudniu prosinci decembri грудні снежні decembru prosincu децембру joulukuussa joulukuun decemberben decemberében δεκέμβριο gruodį abenduan dekabrda დეკემბერში դեկտեմբերին decembere декабре"""
# Tajik months.
for number, name in enumerate("январ феврал март апрел май июн июл август сентябр октябр ноябр декабр".split(), 1):
    NEWS_MONTHS[number] += " " + name
# Thai months with their mark; short Czech and Slovak ones.
for number, name in enumerate("มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split(), 1):
    NEWS_MONTHS[number] += " เดือน" + name
for number, name in ((6, "čer"), (7, "čvc"), (6, "čvn"), (7, "čec")):
    NEWS_MONTHS[number] += " " + name
# Months of Kurdish, in both its scripts, with what joins them to their year; of Tajik before it; of Welsh behind "of", of Irish behind it and with
# their word for a month; of Georgian in the genitive; of Mongolian in words; of Sinhala and Khmer with their mark apart.
FAR_MONTHS = """rêbendan çile çileya کانوونی_دووەم январи mhí_eanáir нэгдүгээр_сарын ජනවාරි_මස ខែ_មករា o_ionawr იანვრის|
    sibat sibatê reşemî شوبات شوباتی феврали mhí_feabhra fheabhra хоёрдугаар_сарын පෙබරවාරි_මස ខែ_កុម្ភៈ o_chwefror თებერვლის|
    adar adarê ئازار ئازاری марти mhárta гуравдугаар_сарын මාර්තු_මස ខែ_មីនា o_fawrth მარტის|
    nîsan nîsanê نیسان نیسانی mhí_aibreáin дөрөвдүгээр_сарын ខែ_មេសា o_ebrill აპრილის|
    gulan gulanê ئایار ئایاری майи mhí_na_bealtaine bhealtaine тавдугаар_сарын මැයි_මස ខែ_ឧសភា o_fai მაისის|
    hezîran hezîranê حوزەیران حوزەیرانی июни mheitheamh зургаадугаар_сарын ජූනි_මස ខែ_មិថុនា o_fehefin ივნისის|
    tîrmeh tîrmehê تەممووز تەممووزی июли mhí_iúil долоодугаар_сарын ජූලි_මස ខែ_កក្កដា o_orffennaf ივლისის|
    tebax tebaxê ئاب ئابی августи mhí_lúnasa наймдугаар_сарын අගෝස්තු_මස ខែ_សីហា o_awst აგვისტოს|
    îlon îlonê ئەیلوول ئەیلوولی сентябри mheán_fómhair есдүгээр_сарын සැප්තැම්බර්_මස ខែ_កញ្ញា o_fedi სექტემბრის|
    cotmeh cotmehê تشرینی_یەکەم октябри dheireadh_fómhair аравдугаар_сарын ඔක්තෝබර්_මස ខែ_តុលា o_hydref ოქტომბრის|
    mijdar mijdarê تشرینی_دووەم ноябри mhí_na_samhna shamhain арваннэгдүгээр_сарын නොවැම්බර්_මස ខែ_វិច្ឆិកា o_dachwedd ნოემბრის|
    kanûn kanûnê berfanbar کانوونی_یەکەم декабри mhí_na_nollag арванхоёрдугаар_сарын දෙසැම්බර්_මස ខែ_ធ្នូ o_ragfyr დეკემბრის"""
for number, names in enumerate(FAR_MONTHS.split("|"), 1):
    NEWS_MONTHS[number] += " " + " ".join(names.split())
TRAITS = {BEHIND_DAY: BEHIND_DAY_MONTHS, BEHIND_NO_DOT: BEHIND_NO_DOT_MONTHS, PROSE: PROSE_MONTHS, BEFORE_NO_YEAR: BEFORE_NO_YEAR_MONTHS}
# Short ones that some papers print, the Levantine names without their article.
for number, names in enumerate("""كانون_ثاني มกรา|กุมภา|มีนา|เมษา|พฤษภา|kwiec มิถุนา|กรกฎา|sierp สิงหา|wrzes กันยา|paźdz pazdz кастр அக்டோ ตุลา تشرين_أول οκτωμβρίου οκτώμβριος|
    تشرين_ثاني พฤศจิกา|grudz كانون_أول ธันวา""".split("|"), 1):
    NEWS_MONTHS[number] += " " + " ".join(names.split())
# As they are often mistyped in English.
for number, names in ((1, "janurary janury"), (2, "febuary feburary febrary"), (8, "agust augest"), (9, "septmber setember septemeber"), (10, "ocotber octber"),
                      (11, "novmber novemeber"), (12, "decmber decemeber")):
    NEWS_MONTHS[number] += " " + names
NEWS_WEEKDAYS = {2: "вторн tues tue سه_شنبه", 7: "воскр یک_شنبه", 3: "چهار_شنبه weds wed среду середу", 4: "четв thurs thur thu गुरुवार गुरूवार बृहस्पतिवार پنج_شنبه",
                 6: "субб sonnabend субботу суботу", 1: "понед دو_شنبه segunda الإثنين الاثنين", 5: "пятн الجمعه pe sexta пятницу п'ятницю п'ятниця пятніцу"}

# Weekdays as they stand before a date: in the definite form, or in the case that says when.
DATE_WEEKDAYS = """måndagen mánudaginn hétfőn esmaspäeval pirmadienį pirmdien วันจันทร์ที่|tisdagen þriðjudaginn kedden teisipäeval antradienį otrdien วันอังคารที่|
 onsdagen miðvikudaginn szerdán kolmapäeval trečiadienį trešdien วันพุธที่|torsdagen fimmtudaginn csütörtökön neljapäeval ketvirtadienį ceturtdien วันพฤหัสบดีที่|
 fredagen föstudaginn pénteken reedel penktadienį piektdien วันศุกร์ที่|lördagen laugardaginn szombaton laupäeval šeštadienį sestdien วันเสาร์ที่|
 söndagen sunnudaginn vasárnap pühapäeval sekmadienį svētdien วันอาทิตย์ที่""".split("|")

LINKS = ["соати", "гараг", "en", "ng", "nang", "في", "على الساعة", "को", "h", "al", "kello", "ás", "la", "la ora", "a les", "ў", "ב", "の", "at", "um", "à", "a", "a las", "a la", "às", "as", "alle", "alle ore", "ore", "o", "o godz", "godz", "godzina",
         "ora", "orele", "kl", "klo", "klokken", "klockan", "в", "во", "о", "об", "у", "om", "saat", "pukul", "jam",
         "lúc", "στις", "ώρα", "ob", "u", "v", "ve", "on", "le", "am", "den", "the", "el", "il", "do", "ngày", "время",
         "year", "hora", "hour", "बजे", "الساعة", "בשעה", "ساعت", "เวลา", "i", "de", "of", "tại", "kell", "plkst",
         "час", "год", "ó", "në", "në orën", "orën", "saa", "gegen", "klokka", "klukkan", "сағат", "саат", "соат", "soat", "ժամը",
         "o godzinie", "godzinie", "pkl", "pk", "pada pukul", "pada jam", "alas", "nang alas", "la orele", "pulksten", "а", "ເວລາ", "ម៉ោង", "वेळ", "সময়", "समय", "يوم",
         "tanggal", "tgl", "күні сағат", "um kl", "um klukkan", "στη", "रोजी", "ના રોજ", "ರಂದು", "klokkan", "þann", "op", "от", "عند الساعة",
         "في تمام الساعة", "vers", "verso le", "hacia las", "sobre las", "por volta das", "around", "rond", "omstreeks", "około", "около",
         "kring", "omkring", "dnia", "dne", "dňa"]
OF = ["day of", "ga", "του", "de", "ng", "of", "del", "do", "di", "d", "da", "ta", "aux", "den"]
YEAR_WORDS = ["г", "года", "год", "р", "року", "god", "година", "године", "ci il", "cı il", "cu il", "cü il", "жылдың", "yili", "թվական", "წელს", "yılı", "ء", "godine", "gada", "gads", "m", "r", "roku", "е", "сы", "жылы",
              "ж", "жылғы", "ko", "eko", "il", "g", "năm", "พ ศ", "ค ศ", "leta", "yil", "წლის", "оны", "йил", "йили", "жыл", "жылдын", "թ", "թվականի",
              "ခုနှစ်", "ឆ្នាំ", "metų", "ųjų", "aisiais"]
CLOCKS = ["uhr", "h", "hs", "hrs", "hr", "horas", "hora", "ora", "uur", "часов", "ч", "год", "godz", "hodin", "hod", "óra",
          "órakor", "น", "น.", "u", "h00", "heures", "heure", "hrs", "klo", "giờ", "ώρα"]
MONTH_MARKS = ["tháng", "thg", "th"]
DAY_MARKS = ["ngày", "ng", "วันที่", "ថ្ងៃទី"]
WEEK_MARKS = ["kw", "kalenderwoche"]
ORDINALS = ["hb", "ê", "ی", "ter", "ro", "η", "ης", "ην", "ти", "ви", "ри", "ма", "st", "nd", "rd", "th", "er", "re", "º", "ª", "o", "a", "ème", "de", "te", "ste", "ende", "го", "е", "ая", "d",
            "ны", "ний", "дугаар", "дүгээр", "dienos", "diena", "dieną", "oji", "ąją", "osios", "дня", "й", "ми", "af", "fed", "ydd", "én", "án", "jén", "শে", "লা", "রা", "ঠা", "ই", "ին"]
MERIDIEM = {
    "am": ["এএম", "सुबह", "সকাল", "صبح", "πμ", "π μ", "上午", "午前", "凌晨", "早上", "早晨", "오전", "새벽", "öö", "de", "sáng", "sa", "ص", "صباحا", "पूर्वाह्न", "காலை"],
    "pm": ["পিএম", "शाम", "दोपहर", "रात", "বিকাল", "বিকেল", "সন্ধ্যা", "রাত", "দুপুর", "عصر", "بعدازظهر", "μμ", "μ μ", "下午", "午後", "晚上", "傍晚", "中午", "오후", "저녁", "ös", "du", "chiều", "tối", "ch", "م", "مساء",
           "अपराह्न", "हर शाम", "மாலை", "இரவு"],
}

# Halves of the day in words, behind a time.
HALF_DAYS = {
    "am": "de la mañana|de la madrugada|da manhã|da madrugada|del mattino|di mattina|du matin|in the morning|f m|pagi|утра|ранку|"
          "ráno|utra",
    "pm": "de la tarde|de la noche|da tarde|da noite|del pomeriggio|di sera|de l'après-midi|du soir|in the afternoon|in the evening|"
          "e m|petang|ptg|malam|вечера|вечора|wieczorem|večer|odpoledne|popołudniu|po południu",
}

# Bits of the halves of the day that words say.
HALVES = {"am": ROLES["am"], "pm": ROLES["pm"], "night": ROLES["am"] | ROLES["pm"], "noon": ROLES["pm"] | ROLES["noon_half"]}

# Patterns of newspapers that CLDR lacks: unit, then patterns.
EXTRA_RELATIVE = []


SPELLED = []    # unit, amount, phrase
AGE_NAMES = []  # unit, its name


def add_relative(units, *patterns, numbers=""):
    """Patterns with @ for the unit's names; `numbers` are the words for two and on, for patterns without digits."""
    for unit, names in units.items():
        AGE_NAMES.extend((unit, name) for name in names.split() if len(name) > 1)
        for name in names.split():
            for pattern in patterns:
                for amount, number in enumerate(numbers.split(), 2):
                    SPELLED.append((unit, amount, pattern.replace("{0}", number.replace("_", " ")).replace("@", name)))
                EXTRA_RELATIVE.append((unit, pattern.replace("@", name.replace("_", " "))))


add_relative({"second": "second seconds sec secs s", "minute": "minute minutes min mins m", "hour": "hour hours hr hrs h",
              "day": "day days d", "week": "week weeks wk wks w", "month": "month months mo mos mth mths",
              "year": "year years yr yrs y", "decade": "decade decades"}, "{0} @ ago", "about {0} @ ago", "around {0} @ ago",
             "approximately {0} @ ago", "almost {0} @ ago", "over {0} @ ago",
             numbers="two three four five six seven eight nine ten eleven twelve")
add_relative({"second": "sekunden sek", "minute": "minute minuten min minutes", "hour": "stunde stunden std stdn h",
              "day": "tag tagen tage", "week": "woche wochen", "month": "monat monaten monate", "year": "jahr jahren jahre"},
             "vor {0} @", "vor ca {0} @", "vor etwa {0} @",
             numbers="zwei drei vier fünf sechs sieben acht neun zehn elf zwölf")
add_relative({"second": "seconde secondes sec s", "minute": "minute minutes min mn", "hour": "heure heures h",
              "day": "jour jours j", "week": "semaine semaines sem", "month": "mois", "year": "an ans"}, "il y a {0} @",
             numbers="deux trois quatre cinq six sept huit neuf dix onze douze")
add_relative({"minute": "minuto minutos min mins", "hour": "hora horas h hs hrs", "day": "día días d", "week":
              "semana semanas", "month": "mes meses", "year": "año años"}, "hace {0} @", "hace unos {0} @", "{0} @ atrás",
             numbers="dos tres cuatro cinco seis siete ocho nueve diez once doce")
add_relative({"minute": "minuto minutos min", "hour": "hora horas h", "day": "dia dias", "week": "semana semanas",
              "month": "mês meses", "year": "ano anos"}, "há {0} @", "{0} @ atrás", "faz {0} @", "fazem {0} @",
             numbers="dois três quatro cinco seis sete oito nove dez onze doze")
add_relative({"minute": "minuto minuti min", "hour": "ora ore h", "day": "giorno giorni gg", "week": "settimana settimane",
              "month": "mese mesi", "year": "anno anni"}, "{0} @ fa",
             numbers="due tre quattro cinque sei sette otto nove dieci undici dodici")
add_relative({"minute": "minuut minuten min", "hour": "uur uren u", "day": "dag dagen", "week": "week weken",
              "month": "maand maanden", "year": "jaar"}, "{0} @ geleden",
             numbers="twee drie vier vijf zes zeven acht negen tien elf twaalf")
add_relative({"minute": "minut minuter min", "hour": "timme timmar tim", "day": "dag dagar", "week": "vecka veckor",
              "month": "månad månader", "year": "år"}, "{0} @ sedan", "för {0} @ sedan",
             numbers="två tre fyra fem sex sju åtta nio tio elva tolv")
add_relative({"minute": "minutt minutter minut min", "hour": "time timer t", "day": "dag dager dage døgn", "week":
              "uke uker uge uger", "month": "måned måneder", "year": "år"}, "{0} @ siden", "for {0} @ siden",
             numbers="to tre fire fem seks syv otte ni ti elleve tolv")
add_relative({"minute": "минуту минуты минут мин", "hour": "час часа часов ч", "day": "день дня дней дн", "week":
              "неделю недели недель нед", "month": "месяц месяца месяцев мес", "year": "год года лет"}, "{0} @ назад",
             numbers="два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать")
add_relative({"minute": "хвилину хвилини хвилин хв", "hour": "годину години годин год", "day": "день дні днів",
              "week": "тиждень тижні тижнів", "month": "місяць місяці місяців", "year": "рік роки років"}, "{0} @ тому",
             numbers="два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять")
add_relative({"minute": "minutę minuty minut min", "hour": "godzinę godziny godzin godz", "day": "dzień dni",
              "week": "tydzień tygodnie tygodni", "month": "miesiąc miesiące miesięcy", "year": "rok lata lat"}, "{0} @ temu",
             numbers="dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście")
EXTRA_RELATIVE.append(("second", "{0} saat yang lalu"))  # the Malay second; saat is a Turkish hour elsewhere
add_relative({"second": "segundo segundos", "minute": "minuto minutos", "hour": "hora horas", "day": "día días", "week": "semana semanas",
              "month": "mes meses", "year": "ano anos"}, "fai {0} @", numbers="dous tres catro cinco seis sete oito nove dez")
add_relative({"day": "хоногийн"}, "{0} @ өмнө")
add_relative({"minute": "minut minit menit mnt", "hour": "jam", "day": "hari", "week": "minggu", "month": "bulan", "year":
              "tahun"}, "{0} @ lalu", "{0} @ yang_lalu".replace("_", " "))
add_relative({"minute": "λεπτό λεπτά λ", "hour": "ώρα ώρες ώ", "day": "ημέρα ημέρες μέρες", "week": "εβδομάδα εβδομάδες",
              "month": "μήνα μήνες", "year": "έτος έτη χρόνια"}, "πριν {0} @", "{0} @ πριν", "πριν από {0} @")
add_relative({"minute": "minut minute min", "hour": "oră ore", "day": "zi zile", "week": "săptămână săptămâni",
              "month": "lună luni", "year": "an ani"}, "acum {0} @", "cu {0} @ în urmă", "acum {0} de @")
add_relative({"minute": "دقيقة دقائق", "hour": "ساعة ساعات", "day": "يوم أيام يوما", "week": "أسبوع أسابيع", "month":
              "شهر أشهر شهور شهرا", "year": "سنة سنوات"}, "منذ {0} @", "قبل {0} @")
add_relative({"minute": "دقیقه", "hour": "ساعت", "day": "روز", "week": "هفته", "month": "ماه", "year": "سال"},
             "{0} @ پیش", "{0} @ قبل")
add_relative({"minute": "分 分钟 分鐘", "hour": "小时 小時 个小时 個小時 个钟头 個鐘頭", "day": "天 日", "week": "周 週 个星期", "month":
              "个月 個月", "year": "年"}, "{0}@前", "{0}@之前", "{0}@以前")
add_relative({"second": "초", "minute": "분", "hour": "시간", "day": "일", "week": "주", "month": "개월 달", "year": "년"},
             "{0}@전", "{0}@ 전")
add_relative({"minute": "dakika dk", "hour": "saat", "day": "gün", "week": "hafta", "month": "ay", "year": "yıl"}, "{0} @ önce",
             numbers="iki üç dört beş altı yedi sekiz dokuz on on_bir on_iki")
add_relative({"minute": "минут", "hour": "часа час", "day": "дни ден", "week": "седмици", "month": "месеца"},
             "преди {0} @", "пре {0} @")
add_relative({"second": "วินาที", "minute": "นาที", "hour": "ชั่วโมง ชม", "day": "วัน", "week": "สัปดาห์ อาทิตย์", "month": "เดือน",
              "year": "ปี"}, "{0}@ที่แล้ว", "{0} @ที่แล้ว", "{0} @ ที่แล้ว", "{0}@ก่อน")
add_relative({"minute": "minut minutit min", "hour": "tund tundi t", "day": "päev päeva", "week": "nädal nädalat", "month":
              "kuu kuud", "year": "aasta aastat"}, "{0} @ tagasi",
             numbers="kaks kolm neli viis kuus seitse kaheksa üheksa kümme üksteist kaksteist")
add_relative({"minute": "মিনিট", "hour": "ঘণ্টা ঘন্টা", "day": "দিন", "week": "সপ্তাহ", "month": "মাস", "year": "বছর"}, "{0} @ আগে",
             "{0} @ পূর্বে")
add_relative({"minute": "நிமிடம் நிமிடங்கள்", "hour": "மணிநேரம் மணி", "day": "நாள் நாட்கள் நாட்களுக்கு", "week": "வாரம் வாரங்களுக்கு"},
             "{0} @ முன்பு", "{0} @ முன்")
add_relative({"minute": "perce", "hour": "órája", "day": "napja", "week": "hete", "month": "hónapja", "year": "éve"}, "{0} @")
add_relative({"minute": "perccel", "hour": "órával", "day": "nappal", "week": "héttel", "month": "hónappal", "year": "évvel"},
             "{0} @ ezelőtt")

add_relative({"second": "sekundami", "minute": "minutami", "hour": "godzinami", "day": "dniami", "week": "tygodniami", "month": "miesiącami",
              "year": "laty"}, "przed {0} @")
add_relative({"hour": "tímum", "minute": "minuttum", "day": "døgum", "week": "vikum", "month": "mánaðum", "year": "árum"},
             "fyri {0} @ síðani")
add_relative({"minute": "daqiqa", "hour": "soat", "day": "kun", "week": "hafta", "month": "oy", "year": "yil"}, "{0} @ avval")
add_relative({"minute": "मिनेट", "hour": "घण्टा", "day": "दिन", "week": "हप्ता", "month": "महिना", "year": "वर्ष"}, "{0} @ अघि")
add_relative({"minute": "મિનિટ", "hour": "કલાક", "day": "દિવસ", "week": "અઠવાડિયા", "month": "મહિના", "year": "વર્ષ"}, "{0} @ પહેલા")
add_relative({"minute": "минута мүнөт", "hour": "саат", "day": "күн", "week": "жума апта", "month": "ай", "year": "жыл"},
             "{0} @ мурда", "{0} @ мурун")
add_relative({"minute": "минут", "hour": "соат", "day": "кун", "week": "ҳафта", "month": "ой", "year": "йил"}, "{0} @ олдин", "{0} @ аввал")
add_relative({"day": "dygn"}, "{0} @ sedan", "för {0} @ sedan")
add_relative({"minute": "minutten", "hour": "stonnen", "day": "deeg", "week": "wochen", "month": "méint", "year": "joer"},
             "viru {0} @", "virun {0} @")
add_relative({"minute": "នាទីមុន", "hour": "ម៉ោងមុន", "day": "ថ្ងៃមុន", "week": "សប្ដាហ៍មុន សប្តាហ៍មុន", "month": "ខែមុន", "year": "ឆ្នាំមុន"}, "{0} @")
add_relative({"week": "សប្តាហ៍"}, "{0} @ មុន")

add_relative({"minute": "dəqiqə", "hour": "saat", "day": "gün", "week": "həftə", "month": "ay", "year": "il"}, "{0} @ əvvəl", "{0} @ öncə")
add_relative({"minute": "minut minute min", "hour": "oră ore", "day": "zi zile", "week": "săptămână săptămâni", "month": "lună luni",
              "year": "an ani"}, "în urmă cu {0} @", "în urmă cu {0} de @")
add_relative({"minute": "منٹ", "hour": "گھنٹے گھنٹہ گھنٹوں", "day": "دن دنوں", "week": "ہفتے ہفتہ", "month": "ماہ مہینے مہینہ", "year": "سال"},
             "{0} @ قبل", "{0} @ پہلے")
add_relative({"minute": "मिनट", "hour": "घंटा घंटे घण्टे घण्टा घंटों", "day": "दिन दिनों", "week": "हफ़्ते हफ्ते सप्ताह", "month": "महीने महीना", "year": "साल वर्ष"},
             "{0} @ पहले")
add_relative({"minute": "நிமிடத்திற்கு நிமிடங்களுக்கு", "hour": "மணி_நேரத்திற்கு மணிநேரத்திற்கு மணிநேரங்களுக்கு", "day": "நாளுக்கு நாட்களுக்கு",
              "week": "வாரத்திற்கு வாரங்களுக்கு", "month": "மாதத்திற்கு மாதங்களுக்கு", "year": "ஆண்டுக்கு ஆண்டுகளுக்கு வருடத்திற்கு வருடங்களுக்கு"},
             "{0} @ முன்பு", "{0} @ முன்", "{0} @ முன்னர்")
add_relative({"week": "星期 个星期 個星期"}, "{0}@前")
add_relative({"minute": "分钟 分鐘", "hour": "小时 小時 个小时 個小時", "day": "天", "week": "周 週", "month": "个月 個月", "year": "年"}, "{0}@前",
             numbers="两 三 四 五 六 七 八 九 十")
add_relative({"week": "주일"}, "{0}@ 전", "{0}@전")
add_relative({"minute": "phút", "hour": "giờ tiếng", "day": "ngày", "week": "tuần", "month": "tháng", "year": "năm"}, "{0} @ trước", "cách đây {0} @")
add_relative({"hour": "h"}, "{0} @ sitten", "pre {0} @", "prije {0} @")
add_relative({"minute": "minut", "hour": "sat", "day": "dan", "week": "nedelju", "month": "mesec", "year": "godinu"}, "pre {0} @")
add_relative({"minute": "минут минута минуте", "hour": "сат сата сати", "day": "дан дана", "week": "недељу недеље недеља", "month": "месец месеца месеци",
              "year": "годину године година"}, "пре {0} @")
add_relative({"minute": "минути минута", "hour": "часа час", "day": "дена ден", "week": "недели недела седмици", "month": "месеци месец",
              "year": "години година"}, "пред {0} @")
add_relative({"hour": "ساعه", "day": "ايام", "month": "شهور", "year": "أعوام اعوام عام عاما"}, "منذ {0} @", "قبل {0} @")
add_relative({"minute": "मिनिटे मिनिट", "hour": "तास", "day": "दिवस", "week": "आठवडे", "month": "महिने", "year": "वर्षे"}, "{0} @ पूर्वी")
add_relative({"minute": "मिनेट", "hour": "घण्टा", "day": "दिन", "week": "हप्ता", "month": "महिना", "year": "वर्ष"}, "{0} @ अगाडि")
add_relative({"day": "μέρα"}, "{0} @ πριν", "πριν {0} @", "πριν από {0} @")
# Half an hour, and one and a half.
for amount, phrases in ((30, """jumătate de oră în urmă|acum jumătate de oră|prije pola sata|pre pola sata|منذ نصف ساعة|قبل نصف ساعة|לפני חצי שעה|полчаса назад|півгодини тому|
    half an hour ago|vor einer halben stunde|hace media hora|há meia hora|mezz'ora fa|mezzora fa|il y a une demi heure|een half uur geleden|pół godziny temu|
    před půl hodinou|fél órája|yarım saat önce|半小时前|半小時前|半个小时前|半個小時前|nửa giờ trước|nửa tiếng trước"""),
                        (90, """vor anderthalb stunden|vor eineinhalb stunden|półtorej godziny temu|полтора часа назад|півтори години тому|bir buçuk saat önce|
    hace una hora y media|há uma hora e meia|un'ora e mezza fa|преди час и половина|acum o oră și jumătate|an hour and a half ago""")):
    SPELLED.extend(("minute", amount, phrase.strip()) for phrase in phrases.split("|"))

EXTRA_FUTURE = []  # unit, pattern


def add_future(units, *patterns, numbers=""):
    """As add_relative(), for what lies after now."""
    for unit, names in units.items():
        AGE_NAMES.extend((unit, name) for name in names.split() if len(name) > 1)
        for name in names.split():
            for pattern in patterns:
                EXTRA_FUTURE.append((unit, pattern.replace("@", name)))
                for amount, number in enumerate(numbers.split(), 2):
                    SPELLED.append((unit, -amount, pattern.replace("{0}", number).replace("@", name)))


add_future({"second": "second seconds sec secs", "minute": "minute minutes min mins", "hour": "hour hours hr hrs", "day": "day days",
            "week": "week weeks", "month": "month months", "year": "year years", "decade": "decade decades"},
           "in {0} @", "{0} @ from now", "{0} @ later", "within {0} @",
           numbers="two three four five six seven eight nine ten eleven twelve")
add_future({"minute": "minuten", "hour": "stunden std", "day": "tagen", "week": "wochen", "month": "monaten", "year": "jahren"},
           "in {0} @", numbers="zwei drei vier fünf sechs sieben acht neun zehn elf zwölf")
add_future({"minute": "minutes min", "hour": "heures h", "day": "jours", "week": "semaines", "month": "mois", "year": "ans"},
           "dans {0} @", numbers="deux trois quatre cinq six sept huit neuf dix onze douze")
add_future({"minute": "minutos min", "hour": "horas", "day": "días", "week": "semanas", "month": "meses", "year": "años"},
           "en {0} @", "dentro de {0} @", numbers="dos tres cuatro cinco seis siete ocho nueve diez once doce")
add_future({"minute": "minutos min", "hour": "horas", "day": "dias", "week": "semanas", "month": "meses", "year": "anos"},
           "em {0} @", "daqui a {0} @", "dentro de {0} @", numbers="dois três quatro cinco seis sete oito nove dez onze doze")
add_future({"minute": "minuto minuti min", "hour": "ora ore", "day": "giorno giorni", "week": "settimana settimane",
            "month": "mese mesi", "year": "anno anni"}, "tra {0} @", "fra {0} @",
           numbers="due tre quattro cinque sei sette otto nove dieci undici dodici")
add_future({"minute": "minuut minuten", "hour": "uur uren", "day": "dag dagen", "week": "week weken", "month": "maand maanden",
            "year": "jaar"}, "over {0} @", numbers="twee drie vier vijf zes zeven acht negen tien elf twaalf")
add_future({"minute": "minut minuter", "hour": "timme timmar", "day": "dag dagar", "week": "vecka veckor", "month": "månad månader",
            "year": "år"}, "om {0} @", numbers="två tre fyra fem sex sju åtta nio tio elva tolv")
add_future({"minute": "minutt minutter minut", "hour": "time timer", "day": "dag dager dage døgn", "week": "uke uker uge uger",
            "month": "måned måneder", "year": "år"}, "om {0} @", numbers="to tre fire fem seks syv otte ni ti elleve tolv")
add_future({"second": "секунду секунды секунд", "minute": "минуту минуты минут мин", "hour": "час часа часов", "day": "день дня дней",
            "week": "неделю недели недель", "month": "месяц месяца месяцев", "year": "год года лет"}, "через {0} @",
           numbers="два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать")
add_future({"minute": "хвилину хвилини хвилин", "hour": "годину години годин", "day": "день дні днів", "week":
            "тиждень тижні тижнів", "month": "місяць місяці місяців", "year": "рік роки років"}, "через {0} @", "за {0} @")
add_future({"minute": "minutę minuty minut", "hour": "godzinę godziny godzin", "day": "dzień dni", "week":
            "tydzień tygodnie tygodni", "month": "miesiąc miesiące miesięcy", "year": "rok lata lat"}, "za {0} @",
           numbers="dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć")
add_future({"minute": "minutu minuty minut minút", "hour": "hodinu hodiny hodin hodín", "day": "den deň dny dní dni", "week":
            "týden týdny týdnů týždeň týždne týždňov", "month": "měsíc měsíce měsíců mesiac mesiace mesiacov",
            "year": "rok roky let rokov"}, "za {0} @")
add_future({"minute": "минути", "hour": "часа час", "day": "дни ден", "week": "седмици", "month": "месеца", "year": "години"},
           "след {0} @")
add_future({"minute": "minute minuta", "hour": "sata sati сата сати", "day": "dana dan дана", "week": "tjedna tjedana nedelje недеље",
            "month": "mjeseca mjeseci meseca месеца", "year": "godine godina године"}, "za {0} @", "за {0} @")
add_future({"minute": "minut minute", "hour": "oră ore", "day": "zi zile", "week": "săptămână săptămâni", "month": "lună luni",
            "year": "an ani"}, "peste {0} @", "în {0} @", "peste {0} de @")
add_future({"minute": "perc", "hour": "óra", "day": "nap", "week": "hét", "month": "hónap", "year": "év"}, "{0} @ múlva")
add_future({"minute": "minuutin", "hour": "tunnin", "day": "päivän", "week": "viikon", "month": "kuukauden", "year": "vuoden"},
           "{0} @ kuluttua", "{0} @ päästä")
add_future({"minute": "λεπτό λεπτά", "hour": "ώρα ώρες", "day": "ημέρα ημέρες μέρες", "week": "εβδομάδα εβδομάδες",
            "month": "μήνα μήνες", "year": "χρόνια χρόνο"}, "σε {0} @", "μετά από {0} @")
add_future({"minute": "dakika", "hour": "saat", "day": "gün", "week": "hafta", "month": "ay", "year": "yıl"}, "{0} @ sonra",
           "{0} @ içinde", numbers="iki üç dört beş altı yedi sekiz dokuz on")
add_future({"minute": "دقيقة دقائق", "hour": "ساعة ساعات", "day": "يوم أيام", "week": "أسبوع أسابيع", "month": "شهر أشهر",
            "year": "سنة سنوات"}, "بعد {0} @", "خلال {0} @")
add_future({"minute": "دقیقه", "hour": "ساعت", "day": "روز", "week": "هفته", "month": "ماه", "year": "سال"}, "{0} @ دیگر",
           "{0} @ بعد")
add_future({"minute": "דקה דקות", "hour": "שעה שעות", "day": "יום ימים", "week": "שבוע שבועות", "month": "חודש חודשים",
            "year": "שנה שנים"}, "בעוד {0} @", "עוד {0} @")
add_future({"minute": "分钟 分鐘 分", "hour": "小时 小時 个小时 個小時 个钟头 個鐘頭", "day": "天 日", "week": "周 週 个星期 週間", "month": "个月 個月 ヶ月 か月",
            "year": "年"}, "{0}@后", "{0}@後", "{0}@之后")
add_future({"minute": "분", "hour": "시간", "day": "일", "week": "주", "month": "개월 달", "year": "년"}, "{0}@후", "{0}@ 후", "{0}@ 뒤")
add_future({"minute": "menit minit", "hour": "jam", "day": "hari", "week": "minggu", "month": "bulan", "year": "tahun"},
           "{0} @ lagi", "dalam {0} @", "{0} @ kemudian")
add_future({"minute": "phút", "hour": "giờ tiếng", "day": "ngày", "week": "tuần", "month": "tháng", "year": "năm"}, "{0} @ nữa",
           "sau {0} @", "{0} @ tới")
add_future({"minute": "मिनट", "hour": "घंटे घंटा", "day": "दिन", "week": "सप्ताह हफ़्ते हफ्ते", "month": "महीने महीना", "year": "साल वर्ष"},
           "{0} @ में", "{0} @ बाद")
add_future({"minute": "นาที", "hour": "ชั่วโมง", "day": "วัน", "week": "สัปดาห์", "month": "เดือน", "year": "ปี"}, "อีก {0} @", "ใน {0} @")
add_relative({"minute": "minuuttia minuutti min", "hour": "tuntia tunti t", "day": "päivää päivä", "week": "viikkoa viikko", "month":
              "kuukautta kuukausi", "year": "vuotta vuosi"}, "{0} @ sitten", numbers="kaksi kolme neljä viisi kuusi")
add_relative({"minute": "minutem minuty minut min", "hour": "hodinou hodin hodinami", "day": "dnem dny", "week": "týdnem týdny", "month":
              "měsícem měsíci", "year": "rokem lety roky"}, "před {0} @",
             numbers="dvěma třemi čtyřmi pěti šesti sedmi osmi devíti deseti")
add_relative({"minute": "minútou minútami min", "hour": "hodinou hodinami", "day": "dňom dňami", "week": "týždňom týždňami", "month":
              "mesiacom mesiacmi", "year": "rokom rokmi"}, "pred {0} @", numbers="dvoma troma štyrmi piatimi")
add_relative({"minute": "minutu minute minuta", "hour": "sat sata sati", "day": "dan dana", "week": "tjedan tjedna tjedana nedelje",
              "month": "mjesec mjeseca mjeseci meseca", "year": "godinu godine godina"}, "prije {0} @", "pre {0} @",
             numbers="dva tri četiri pet")
add_relative({"minute": "minit minute minut menit", "hour": "jam", "day": "hari", "week": "minggu", "month": "bulan", "year": "tahun"},
             "{0} @ lepas", "{0} @ yang lepas", numbers="dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas")
add_relative({"minute": "menit minit", "hour": "jam", "day": "hari", "week": "minggu", "month": "bulan", "year": "tahun"},
             "{0} @ yang lalu", "{0} @ lalu", numbers="dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas")
add_relative({"second": "秒", "minute": "分", "hour": "時間", "day": "日", "week": "週間", "month": "ヶ月 か月 カ月 ヵ月 ケ月 箇月", "year": "年"},
             "{0}@前")
add_relative({"minute": "minut minuta", "hour": "hores hora", "day": "dies dia", "week": "setmanes setmana", "month": "mesos mes",
              "year": "anys any"}, "fa {0} @", numbers="dos tres quatre cinc")
add_future({"minute": "minuts", "hour": "hores", "day": "dies", "week": "setmanes", "month": "mesos", "year": "anys"},
           "d'aquí a {0} @", "en {0} @")
add_relative({"minute": "минути", "hour": "часа", "day": "дни", "week": "седмици", "month": "месеца", "year": "години"},
             "преди {0} @", numbers="два три четири пет шест седем осем девет десет")
add_relative({"minute": "minute", "hour": "ore", "day": "zile", "week": "săptămâni", "month": "luni", "year": "ani"},
             "acum {0} @", "{0} @ în urmă", numbers="două trei patru cinci șase șapte opt nouă zece")
add_relative({"minute": "λεπτά", "hour": "ώρες", "day": "ημέρες μέρες", "week": "εβδομάδες", "month": "μήνες", "year": "χρόνια"},
             "πριν {0} @", "πριν από {0} @", numbers="δύο τρεις τέσσερις πέντε έξι")
add_relative({"minute": "perccel", "hour": "órával", "day": "nappal napja", "week": "héttel hete", "month": "hónappal", "year":
              "évvel éve"}, "{0} @ ezelőtt", numbers="két három négy öt hat hét nyolc kilenc tíz")
add_relative({"minute": "хвіліну хвіліны хвілін", "hour": "гадзіну гадзіны гадзін", "day": "дзень дні дзён", "week":
              "тыдзень тыдні тыдняў", "month": "месяц месяцы месяцаў", "year": "год гады гадоў"}, "{0} @ таму", "{0} @ назад")

# One of each unit, without a digit: names joined by /, in the order of ONE_UNITS; patterns for before and after now.
ONE_UNITS = "minute hour day week month year".split()
ONES = [
    ("a minute/one minute|an hour/one hour/a hour|a day/one day|a week/one week|a month/one month|a year/one year/an year",
     "@ ago|about @ ago|@ back", "in @|@ from now|in about @|@ later"),
    ("einer minute|einer stunde|einem tag|einer woche|einem monat|einem jahr", "vor @|vor etwa @|vor ca @", "in @"),
    ("une minute|une heure|un jour|une semaine|un mois|un an", "il y a @|il y a environ @", "dans @"),
    ("un minuto|una hora|un día|una semana|un mes|un año", "hace @", "en @|dentro de @"),
    ("um minuto|uma hora|um dia|uma semana|um mês|um ano", "há @|faz @|@ atrás", "em @|daqui a @|dentro de @"),
    ("un minuto|un'ora/un ora|un giorno|una settimana|un mese|un anno", "@ fa", "tra @|fra @"),
    ("een minuut|een uur|een dag|een week|een maand|een jaar", "@ geleden", "over @"),
    ("минуту/одну минуту|час/один час|день/один день|неделю/одну неделю|месяц/один месяц|год/один год", "@ назад", "через @"),
    ("хвилину/одну хвилину|годину/одну годину|день/один день|тиждень/один тиждень|місяць/один місяць|рік/один рік", "@ тому", "через @|за @"),
    ("хвіліну/адну хвіліну|гадзіну/адну гадзіну|дзень/адзін дзень|тыдзень/адзін тыдзень|месяц/адзін месяц|год/адзін год",
     "@ таму|@ назад", "праз @"),
    ("minutę/jedną minutę|godzinę/jedną godzinę|dzień/jeden dzień|tydzień/jeden tydzień|miesiąc/jeden miesiąc|rok/jeden rok",
     "@ temu", "za @"),
    ("minutą|godziną|dniem|tygodniem|miesiącem|rokiem", "przed @", ""),
    ("mínútu|klukkutíma/klukkustund|degi/einum degi|viku/einni viku|mánuði/einum mánuði|ári/einu ári", "fyrir @|fyrir @ síðan", ""),
    ("'n minuut|'n uur|'n dag|'n week|'n maand|'n jaar", "@ gelede", "oor @"),
    ("enger minutt|enger stonn|engem dag|enger woch|engem mount|engem joer", "virun @|viru @", ""),
    ("ഒരു മിനിറ്റ്|ഒരു മണിക്കൂർ|ഒരു ദിവസം|ഒരു ആഴ്ച|ഒരു മാസം|ഒരു വർഷം", "@ മുമ്പ്|@ മുമ്പ", ""),
    ("एका मिनिटापूर्वी|एका तासापूर्वी|एका दिवसापूर्वी|एका आठवड्यापूर्वी|एका महिन्यापूर्वी|एका वर्षापूर्वी", "@", ""),
    ("כדקה|כשעה|כיום|כשבוע|כחודש|כשנה", "לפני @", "בעוד @"),
    ("minuti aega|tund aega|päev aega|nädal aega|kuu aega|aasta aega|kuu", "@ tagasi", ""),
    ("bir daqiqa|bir soat|bir kun|bir hafta|bir oy|bir yil", "@ avval|@ oldin", ""),
    ("minutou|hodinou|dnem|týdnem|měsícem|rokem", "před @|před jednou @|před jedním @", ""),
    ("minutu/jednu minutu|hodinu/jednu hodinu|den/jeden den|týden/jeden týden|měsíc/jeden měsíc|rok/jeden rok", "", "za @"),
    ("minútou|hodinou|dňom|týždňom|mesiacom|rokom", "pred @|pred jednou @|pred jedným @", ""),
    ("minútu|hodinu|deň|týždeň|mesiac|rok", "", "o @"),
    ("минута/една минута|час/един час|ден/един ден|седмица/една седмица|месец/един месец|година/една година", "преди @", "след @"),
    ("minutu/jednu minutu|sat/jedan sat/sat vremena|dan/jedan dan|tjedan/tjedan dana/jedan tjedan|mjesec/mjesec dana/jedan mjesec|godinu/godinu dana/jednu godinu",
     "prije @", "za @"),
    ("minut|sat/sat vremena|dan|nedelju/nedelju dana|mesec/mesec dana|godinu/godinu dana", "pre @", "za @"),
    ("минут|сат/сат времена|дан|недељу/недељу дана|месец/месец дана|годину/годину дана", "пре @", "за @"),
    ("минута/една минута|еден час/час|еден ден|една недела|еден месец|една година", "пред @", ""),
    ("minuto/eno minuto|uro/eno uro|dnevom/enim dnevom|tednom/enim tednom|mesecem/enim mesecem|letom/enim letom", "pred @", ""),
    ("un minuto|unha hora|un día|unha semana|un mes|un ano", "hai @", ""),
    ("një minutë|një orë|një ditë|një javë|një muaj|një vit", "@ më parë", ""),
    ("일 분|한 시간|하루|일주일|한 달|일 년", "@ 전|@전", ""),
    ("en minut|en timme|en dag|en vecka|en månad|ett år", "@ sedan|för @ sedan", "om @"),
    ("et minut/et minutt/ett minutt|en time|en dag|en uge/en uke/ei uke|en måned|et år/ett år", "@ siden|for @ siden", "om @"),
    ("minuutti|tunti|päivä|viikko|kuukausi|vuosi", "@ sitten", ""),
    ("minuutin|tunnin|päivän|viikon|kuukauden|vuoden", "", "@ kuluttua|@ päästä"),
    ("egy perce/egy perccel ezelőtt|egy órája/egy órával ezelőtt|egy napja/egy nappal ezelőtt|egy hete/egy héttel ezelőtt|"
     "egy hónapja/egy hónappal ezelőtt|egy éve/egy évvel ezelőtt", "@", ""),
    ("egy perc|egy óra|egy nap|egy hét|egy hónap|egy év", "", "@ múlva"),
    ("un minut|o oră|o zi|o săptămână|o lună|un an", "acum @|@ în urmă|cu @ în urmă", "peste @|într @"),
    ("ένα λεπτό|μία ώρα/μια ώρα|μία ημέρα/μια μέρα/μία μέρα|μία εβδομάδα/μια εβδομάδα|έναν μήνα/ένα μήνα|έναν χρόνο/ένα χρόνο",
     "πριν @|πριν από @", "σε @"),
    ("bir dakika|bir saat|bir gün|bir hafta|bir ay|bir yıl", "@ önce", "@ sonra"),
    ("satu menit/semenit/seminit|satu jam/sejam|satu hari/sehari|satu minggu/seminggu|satu bulan/sebulan|satu tahun/setahun",
     "@ yang lalu|@ lalu|@ lepas|@ yang lepas", "@ lagi"),
    ("một phút|một giờ|một ngày|một tuần|một tháng|một năm", "@ trước", "@ nữa"),
    ("דקה|שעה|יום|שבוע|חודש|שנה", "לפני @", "בעוד @|עוד @"),
    ("دقيقة|ساعة|يوم|أسبوع|شهر|سنة/عام", "منذ @|قبل @", "بعد @|خلال @"),
    ("یک دقیقه|یک ساعت|یک روز|یک هفته|یک ماه|یک سال", "@ پیش|@ قبل", "@ دیگر|@ بعد"),
    ("एक मिनट|एक घंटा/एक घंटे|एक दिन|एक सप्ताह/एक हफ्ते|एक महीना/एक महीने|एक साल/एक वर्ष", "@ पहले", "@ में|@ बाद"),
    ("一分钟/一分鐘|一小时/一個小時/一个小时|一天|一周/一週/一个星期/一星期|一个月/一個月|一年", "@前|@之前|@以前", "@后|@後|@之后"),
    ("ett minut/üks minut/minut|üks tund/tund|üks päev/päev|üks nädal/nädal|üks kuu/kuu|üks aasta/aasta", "@ tagasi", ""),
    ("un minut|una hora|un dia|una setmana|un mes|un any", "fa @", "d'aquí a @|en @"),
    ("minūtes|stundas|dienas|nedēļas|mēneša|gada", "pirms @", "pēc @"),
    ("minutę|valandą|dieną|savaitę|mėnesį|metus", "prieš @", "po @"),
    ("isang minuto|isang oras|isang araw|isang linggo|isang buwan|isang taon", "@ ang nakalipas|@ ang nakaraan", "sa @"),
    ("минуту|сағат|күн|апта|ай|жыл", "бір @ бұрын", "бір @ кейін"),
]
for names, past, future in ONES:
    for unit, forms in zip(ONE_UNITS, names.split("|")):
        for form in forms.split("/"):
            for patterns, amount in ((past, 1), (future, -1)):
                for pattern in patterns.split("|") if patterns else ():
                    SPELLED.append((unit, amount, pattern.replace("@", form)))

# "A year and" before "2 months ago": unit and phrase.
LEAD_AMOUNTS = [(unit, f"{one} {name} and") for one in ("a", "an", "one") for unit, name in
                zip(ONE_UNITS, ("minute", "hour", "day", "week", "month", "year"))]

# Now, in a word that headings have too: only where a date is asked for.
NOW = """now|jetzt|maintenant|ahora|agora|adesso|ora|nu|nå|сейчас|теперь|зараз|цяпер|teraz|nyní|teď|teraz|сега|sada|sad|сада|zdaj|
    nyt|most|acum|τώρα|şimdi|sekarang|bây giờ|עכשיו|الآن|اکنون|الان|अब|现在|現在|今|지금|ตอนนี้|ara|praegu|tagad|dabar|ngayon|hozir|
    қазір|ahorita|à l'instant|agora mesmo|ahora mismo|proprio ora|proprio adesso|gerade jetzt|just now|right now|
    прямо сейчас|только что|щойно|przed chwilą|dopiero co|právě|práve teraz|току що|upravo|upravo sada|управо|juuri äsken|äsken|
    éppen most|az előbb|chiar acum|adineauri|μόλις|az önce|demin|barusan|baru saja|baru sahaja|vừa nãy|ban nãy|ממש עכשיו|זה עתה|
    للتو|منذ قليل|منذ لحظات|همین الان|همین حالا|अभी अभी|刚才|刚刚|たった今|今さっき|방금|방금 전|เมื่อกี้|fa un moment|äsja|tikko|ką tik""".replace("\n", "")

HOUR_WORDS = {12: "noon|midday|mittag|midi|mediodía|mezzogiorno|meio dia|полдень|południe|middag|poledne|poludnie|delben|dél|keskipäivä|μεσημέρι|öğle|"
                  "w południe|ao meio dia|в полудень|опівдні|v poledne|на обяд|полудень|podne|poldne|opoldne|trưa|정오|正午|中午|tengah hari|migdia|amiaz|обед",
              0: "midnight|mitternacht|minuit|medianoche|mezzanotte|meia noite|полночь|północ|middernacht|midnatt|midnat|půlnoc|polnoc|éjfél|keskiyö|"
                 "o północy|à meia noite|o půlnoci|o polnoci|опівночі|в полунощ|μεσάνυχτα|gece yarısı|північ|ponoć|자정|午夜|mitjanit|miezul nopții|полунощ|nửa đêm|tengah malam"}

# Without digits: unit, amount before now, phrases.
WORDY = [
    ("second", 0, "just now|right now|moments ago|a few seconds ago|a moment ago|gerade eben|soeben|eben|eben gerade|"
     "à l'instant|ahora mismo|hace un momento|hace instantes|hace unos segundos|agora mesmo|há instantes|agora há pouco|"
     "poco fa|pochi istanti fa|zojuist|net nu|только что|сейчас|щойно|przed chwilą|nyss|just nu|lige nu|akkurat nå|az önce|"
     "şimdi|baru saja|たった今|刚刚|刚才|剛剛|剛才|방금|방금 전|vừa xong|vừa mới|právě teď|az imént|juuri nyt|hetki sitten|"
     "μόλις τώρα|πριν από λίγο|chiar acum|अभी|अभी अभी|לפני רגע|הרגע|เมื่อสักครู่|لحظاتی پیش|الآن"),
    ("minute", 1, "a minute ago|one minute ago|about a minute ago|vor einer minute|il y a une minute|hace un minuto|há um minuto|un minuto fa|"
     "een minuut geleden|минуту назад|хвилину тому|minutę temu|en minut sedan|for et minutt siden|for et minut siden|"
     "bir dakika önce|před minutou|acum un minut"),
    ("hour", 1, "an hour ago|one hour ago|about an hour ago|a hour ago|vor einer stunde|il y a une heure|hace una hora|há uma hora|un'ora fa|"
     "een uur geleden|час назад|годину тому|godzinę temu|en timme sedan|for en time siden|bir saat önce|před hodinou|"
     "acum o oră|pred hodinou|preco hodinu|egy órája|tunti sitten|πριν από μία ώρα|πριν από μια ώρα|преди час"),
    ("day", 1, "a day ago|one day ago|vor einem tag|il y a un jour|hace un día|há um dia|un giorno fa|een dag geleden|день назад|"
     "день тому|en dag sedan|for en dag siden|bir gün önce|acum o zi"),
    ("week", 1, "a week ago|one week ago|vor einer woche|il y a une semaine|hace una semana|há uma semana|una settimana fa|"
     "een week geleden|неделю назад|тиждень тому|tydzień temu|en vecka sedan|for en uge siden|for en uke siden|"
     "bir hafta önce|před týdnem|acum o săptămână"),
    ("month", 1, "a month ago|one month ago|vor einem monat|il y a un mois|hace un mes|há um mês|un mese fa|een maand geleden|"
     "месяц назад|місяць тому|miesiąc temu|en månad sedan|for en måned siden|bir ay önce|před měsícem|acum o lună"),
    ("year", 1, "a year ago|one year ago|vor einem jahr|il y a un an|hace un año|há um ano|un anno fa|een jaar geleden|год назад|"
     "рік тому|rok temu|ett år sedan|for et år siden|bir yıl önce|před rokem|acum un an"),
]
WORDY += [
    ("second", 0, "few seconds ago|few moments ago|seconds ago"),
    # Some minutes before now are as a rule in the same hour.
    ("hour", 0, "a few minutes ago|few minutes ago|some minutes ago|minutes ago|vor wenigen minuten|vor ein paar minuten|vor einigen minuten|"
     "il y a quelques minutes|hace unos minutos|hace pocos minutos|há poucos minutos|há alguns minutos|pochi minuti fa|alcuni minuti fa|"
     "enkele minuten geleden|een paar minuten geleden|несколько минут назад|кілька хвилин тому|kilka minut temu|för några minuter sedan|"
     "for få minutter siden|for noen minutter siden|for nogle minutter siden|muutama minuutti sitten|před několika minutami|před pár minutami|"
     "pred niekoľkými minútami|néhány perce|pár perce|acum câteva minute|преди няколко минути|πριν από λίγα λεπτά|πριν λίγα λεπτά|"
     "birkaç dakika önce|beberapa menit yang lalu|beberapa menit lalu|vài phút trước|mấy phút trước|几分钟前|幾分鐘前|数分前|몇 분 전"),
    ("week", 1, "прошлая неделя|прошлую неделю|zeszły tydzień|ubiegły tydzień|w zeszłym tygodniu|שבוע שעבר|בשבוע שעבר|पिछले सप्ताह|पिछले हफ्ते|"
     "миналата седмица|prošli tjedan|prošle nedelje|прошле недеље|la setmana passada|setmana passada|minggu lepas|minggu kemarin|"
     "мінулы тыдзень|на мінулым тыдні|eelmine nädal|eelmisel nädalal|letzte woche|vergangene woche|past week|previous week"),
    ("month", 1, "прошлый месяц|zeszły miesiąc|ubiegły miesiąc|w zeszłym miesiącu|חודש שעבר|בחודש שעבר|पिछले महीने|миналия месец|prošli mjesec|"
     "prošlog meseca|прошлог месеца|el mes passat|mes passat|bulan lepas|eelmine kuu|eelmisel kuul|viime kuussa|мінулы месяц|"
     "letzter monat|vergangenen monat|past month|previous month"),
    ("year", 1, "l'an dernier|l'an passé|прошлый год|минулий рік|мінулы год|zeszły rok|ubiegły rok|w zeszłym roku|w ubiegłym roku|שנה שעברה|"
     "בשנה שעברה|पिछले साल|पिछले वर्ष|миналата година|prošle godine|prošla godina|прошле године|l'any passat|any passat|"
     "tahun lepas|eelmine aasta|eelmisel aastal|viime vuonna|vlani|lani|past year|previous year|vergangenes jahr|vlani"),
    ("week", -1, "следующая неделя|на следующей неделе|la semaine prochaine|la próxima semana|próxima semana|la settimana prossima|"
     "przyszły tydzień|w przyszłym tygodniu|jövő héten|příští týden|budúci týždeň|следващата седмица|viikon päästä"),
    ("month", -1, "следующий месяц|в следующем месяце|le mois prochain|el próximo mes|próximo mês|il mese prossimo|przyszły miesiąc|"
     "w przyszłym miesiącu|jövő hónapban|příští měsíc|budúci mesiac|следващия месец"),
    ("week", 1, "上个星期|上個星期|上星期|上个礼拜"),
    ("week", -1, "下个星期|下個星期|下星期|kommende woche|in der kommenden woche"), ("month", -1, "kommenden monat"),
    ("week", -1, "la semana que viene|semana que vem"), ("month", -1, "el mes que viene|mês que vem"),
    ("year", -1, "el año que viene|próximo año|el próximo año|ano que vem|следующий год|в следующем году|l'année prochaine|l'an prochain|el próximo año|próximo ano|l'anno prossimo|przyszły rok|"
     "w przyszłym roku|jövőre|příští rok|budúci rok|следващата година"),
    ("year", 10, "last decade|past decade|previous decade"), ("year", -10, "next decade"),
    ("year", 10, "a decade ago|one decade ago|il y a une décennie|hace una década|há uma década"), ("year", -10, "in a decade"),
    ("year", 20, "two decades ago"), ("month", 6, "half a year ago|полгода назад|vor einem halben jahr|pół roku temu|před půl rokem|"
     "hace medio año|mezzo anno fa|een half jaar geleden|半年前|пів року тому|puoli vuotta sitten|fél éve"),
    ("minute", -30, "in half an hour|in einer halben stunde|dans une demi-heure|en media hora|через полчаса|za pół godziny|"
     "tra mezz'ora|fra mezz'ora|over een half uur"),
    ("minute", 15, "a quarter of an hour ago|vor einer viertelstunde"), ("week", -2, "in a fortnight"),
    ("day", 2, "two nights ago"),
    ("hour", -2, "بعد ساعتين|خلال ساعتين|בעוד שעתיים"), ("week", -2, "بعد أسبوعين|בעוד שבועיים"), ("month", -2, "بعد شهرين|בעוד חודשיים"),
    ("year", -2, "بعد سنتين|بعد عامين|בעוד שנתיים"),
    ("week", 1, "na semana passada|semana passada|la settimana scorsa|settimana scorsa|هفته گذشته|прошлой неделе|минулого тижня|"
     "settimana passata|před týdnem|minulý týden|minulý týždeň|w ubiegłym tygodniu|viimase nädala|múlt héten|săptămâna trecută"),
    ("month", 1, "mês passado|no mês passado|il mese scorso|mese scorso|ماه گذشته|минулого місяця|minulý měsíc|luna trecută|múlt hónapban"),
    ("year", 1, "ano passado|no ano passado|l'anno scorso|anno scorso|سال گذشته|минулого року|loni|anul trecut|tavaly"),
    ("minute", 30, "half an hour ago|half hour ago|a half hour ago|vor einer halben stunde|il y a une demi-heure|hace media hora|"
     "há meia hora|mezz'ora fa|mezzora fa|een half uur geleden|полчаса назад|pół godziny temu|för en halvtimme sedan|"
     "yarım saat önce"),
    ("hour", 2, "منذ ساعتين|قبل ساعتين|לפני שעתיים|a couple of hours ago|couple of hours ago"),
    ("minute", 2, "منذ دقيقتين|قبل دقيقتين|a couple of minutes ago"),
    ("day", 2, "منذ يومين|قبل يومين|לפני יומיים|a couple of days ago|couple of days ago"),
    ("week", 2, "منذ أسبوعين|قبل أسبوعين|לפני שבועיים|a couple of weeks ago|a fortnight ago"),
    ("month", 2, "منذ شهرين|قبل شهرين|לפני חודשיים"),
    ("year", 2, "منذ سنتين|منذ عامين|قبل عامين|לפני שנתיים"),
    ("hour", 1, "منذ ساعة|قبل ساعة|לפני שעה"), ("minute", 1, "منذ دقيقة|قبل دقيقة|לפני דקה"),
    ("day", 1, "منذ يوم|قبل يوم"), ("week", 1, "منذ أسبوع|قبل أسبوع"), ("month", 1, "منذ شهر|قبل شهر"),
    ("year", 1, "منذ سنة|منذ عام|an year ago"),
]
# Days to come that CLDR lacks: alone only.
DAYS_AHEAD = [
    ("day", -2, "بعد يومين|خلال يومين|בעוד יומיים|עוד יומיים|послезавтра|pojutrze|overmorgen|übermorgen|"
     "après-demain|pasado mañana|dopodomani|depois de amanhã|i övermorgon|ylihuomenna|holnapután|poimâine|μεθαύριο|lusa|"
     "后天|後天|明後日|あさって|모레|מחרתיים|بعد غد|پس فردا|pozítří|pozajtra|prekosutra|прекосутра|вдругиден|другиден|післязавтра|паслязаўтра|ngày kia|"
     "overimorgen|i overmorgen|ülehomme|parīt|poryt|öbür gün|pojutrišnjem|demà passat"),
    ("day", -1, "заўтра|завтра|jutro|zítra|zajtra|утре|sutra|сутра|imorgon|i morgon|i morgen|huomenna|holnap|mâine|αύριο|yarın|besok|"
     "esok|ngày mai|מחר|غدا|غدًا|فردا|明天|明日|내일|พรุ่งนี้|demà|homme|rīt|rytoj|bukas|domani|amanhã|ертең|jutri|завтрашній день"),
]
DAY_WORDS = [
    (1, "yesterday|yday|gestern|hier|ayer|ontem|ieri|gisteren|вчера|вчора|wczoraj|igår|i går|i gær|eilen|včera|včeraj|jučer|"
        "juče|јуче|tegnap|χθες|χτες|dün|kemarin|semalam|أمس|امس|دیروز|कल|昨天|昨日|昨晚|어제|hôm qua|เมื่อวาน|אתמול|ontem à noite"),
    (0, "today|tonight|heute|aujourd'hui|hoy|hoje|oggi|vandaag|сегодня|сьогодні|dzisiaj|dziś|idag|i dag|i kväll|tänään|dnes|danas|"
        "данас|днес|ma|σήμερα|bugün|hari ini|اليوم|امروز|आज|今天|今日|本日|오늘|hôm nay|วันนี้|היום|azi|astăzi|šodien|šiandien|täna"),
    (1, "เมื่อวานนี้|yesterday evening|yesterday morning|last night"),
    (2, "antier|antes de ayer|trasantier|antes de anoche|l'altro ieri|altro ieri|ieri l'altro|eergisteren|i förrgår|förrgår|alaltăieri|"
        "завчора|пазаўчора|заўчора|predvčerajškom|завчера|предвчера|abans d'ahir|el día antes de ayer|antes de ontem|dvakar"),
    (1, "ahir|учора|ўчора|учора вечером|gestern abend|hier soir|anoche|ieri sera|вчера вечером|вечерта|aseară|tegnap este|昨夜|eile|"
        "vakar|кеше|kahapon|noong kahapon|snoči|синоћ|včeraj zvečer|mbrëmë|dje"),
    (0, "avui|сёння|сягоння|бүгін|ngayon araw|sot|heute abend|ce soir|esta noche|stasera|今晚|今夜"),
    (1, "í gjár|hieraŭ|ilbieraħ|ມື້ວານນີ້"), (0, "hodiaŭ|í dag"), (2, "pardje"),
    (-1, "tomorrow"), (-2, "the day after tomorrow|day after tomorrow"),
    (2, "the day before yesterday|day before yesterday|vorgestern|avant-hier|anteayer|anteontem|позавчера|позавчора|przedwczoraj|předevčírem|前天|一昨日|그저께|"
        "toissapäivänä|tegnapelőtt|předevčírom|predvčerom|prekjučer|prekjuče|прекјуче|онзи ден|προχθές|προχτές|üleeile|užvakar|aizvakar|"
        "i forgårs|hôm kia|evvelsi gün|önceki gün|پریروز|שלשום|أول أمس|اول امس|เมื่อวานซืน|おととい|그제|kamakalawa|kemarin lusa|"
        "kemarin dulu"),
]
# Languages with few newspapers whose ages and day words CLDR has, and words of theirs that are names or other words elsewhere.
RARE_AGES = """ast br bs_Cyrl ce ceb ckb dsb hsb eo fo fur fy gsw ha ig jv kea kok ks mg mzn nds os qu rm sah sc sd se su tk to ug
uz_Cyrl yi yo yue""".split()
RARE_AGE_NAMES = "dina dino rana mako vika sasi post taun eris simana".split()
AGE_CASE_BYTES = 8  # of the shortest name of a unit whose case says that it is to come (kShortestCase of timestamp_age.cpp)
AGE_WORDS = 5  # of the longest phrase
AGE_ADDS = 1   # the unit of a number that is added to one (a half in Turkish), and of a marker that tells some units apart
AGE_BEHIND = 2  # the unit of a marker that ends an age without years
AGE_PASSED = 3  # the unit of one that ends any age
AGE_ANCHOR = 4  # the unit of one that names the day the age counts from
SPELLED_NUMBERS = [*range(1, 32), 40, 45, 50, 60]
OWN_NUMBERS = ("hi",)  # languages that make no number below a hundred of others
# Bits of AgeWord in src/recognise/timestamp_words.h.
AGE_UNIT, AGE_ONE, AGE_NUMBER, AGE_PAST, AGE_AHEAD, AGE_FILLER, AGE_PHRASE, AGE_EVENING = 1, 2, 4, 8, 16, 32, 64, 128
AGE_WEEKDAY = 16  # added to the number of a weekday where a unit stands
AGE_WEEK_OF = 32  # the same where the phrase names the week
RARE_WEEKDAY, RARE_AM, RARE_PM = 16, 24, 25  # among the rare names: stands before the number of a weekday; halves of the day
AGE_MONTH = 40  # the same of a phrase's month
AGE_IS_ENGLISH = 64  # added to the unit of an English weekday or week
AGE_IS_NOTHING = 128  # the unit of a text that is no age, whatever its words are
AGE_IS_ZONE = 129  # of a zone, whose minutes stand where hundredths do
# What such phrases of CLDR have: 上周五, fredag förra veckan. The others mean the nearest one: last Friday.
WEEK_NAMES = ("周", "週", "vecka", "tuần", "tuan")


# A day word that is everyday prose too.
NO_DAY_WORD = {"ma", "i", "morgen", "mañana", "demain", "कल"}
# Day words that are everyday prose, or mean two days: only where they stand alone.
LONE_DAY_WORDS = [(-1, "morgen|mañana|demain"), (1, "कल"), (0, "ma")]
ANDS = "and und y e et и і en och og i a ve dan và o şi și és ja και و".split()
# Metres are not among them.
BARE_UNITS = {"second": "s sec secs", "minute": "min mins мин", "hour": "h hr hrs std ч hours hour", "day": "d days day", "week": "w"}

def fold(text):
    """Lower case by the simple mapping, one code point for one, as to_lower() in src/text/utf8.h."""
    return "".join(low if len(low := char.lower()) == 1 else low[0] for char in text)


def words_of(text):
    words = [""]
    for char in fold(text):
        if unicodedata.category(char)[0] in "LM":
            words[-1] += char
        elif words[-1]:
            words.append("")
    return [word for word in words if word]


def is_mark(char):
    """What without_marks() leaves out: marks of Latin, Greek and Arabic, the dots below letters of Hindi and Bengali."""
    return "\u0300" <= char <= "\u036f" or "\u064b" <= char <= "\u0655" or char in "\u093c\u09bc"


def plain_letters():
    """Letters of Latin, Greek, Arabic, Hindi and Bengali with marks, and what is typed for them. Cyrillic й and ї are letters of their own."""
    plain = dict(zip("łŁøØđĐıßёЁςأإآٱىیئؤکۀەہ", "lLoOdDisеЕσاااايييو\u0643ههه"))
    plain["\u0901"] = "\u0902"
    for code in [*range(0xC0, 0x250), *range(0x370, 0x400), *range(0x958, 0x960), *range(0x9DC, 0x9E0), *range(0x1E00, 0x2000)]:
        bare = "".join(c for c in unicodedata.normalize("NFD", chr(code)) if not is_mark(c))
        if len(bare) == 1 and bare != chr(code):
            plain.setdefault(chr(code), bare)
    return plain


PLAIN_LETTERS = plain_letters()


def without_marks(phrase):
    """As make_plain() in src/recognise/timestamp_plain.cpp does it."""
    return "".join(PLAIN_LETTERS.get(c, c) for c in phrase if not is_mark(c))


HASH_BITS = 48  # kPhraseHashBits of src/recognise/timestamp_words.h


def hash_of(phrase):
    value = 0xCBF29CE484222325
    for char in phrase:
        value = ((value ^ ord(char)) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return ((value ^ (value >> 32)) * 0xD6E8FEB86659FD93 & 0xFFFFFFFFFFFFFFFF) >> (64 - HASH_BITS)


class Table:
    def __init__(self):
        self.words = {}      # phrase -> dict
        self.future = []     # unit, pattern: added last, so that the past has the first say
        self.relative = {}   # suffix phrase -> {prefix phrase: unit}

    def entry(self, phrase):
        return self.words.setdefault(
            phrase, {"month": 0, "weekday": 0, "roles": 0, "unit": 0, "amount": 0, "longest": 1, "traits": 0})

    def forms(self, text):
        if re.search(r"\d", text):
            return []
        phrase = " ".join(words_of(text))
        plain = without_marks(phrase)
        forms = {phrase} if plain in NOT_WITHOUT_MARKS else {phrase, plain}
        return sorted(forms - {""}, key=lambda p: p != phrase)

    def note(self, phrase, date=False):
        words = phrase.split()
        head = self.entry(words[0])
        if date and len(words) > 1:
            head["roles"] |= ROLES["date_head"]
        head["longest"] = max(head["longest"], len(words))
        for word in words[1:]:
            self.entry(word)["roles"] |= ROLES["tail"]

    def add_name(self, field, text, value, wordlike=2):
        for phrase in self.forms(text):
            if len(phrase) < wordlike:
                continue
            entry = self.entry(phrase)
            if not entry[field]:
                entry[field] = value
                self.note(phrase, True)

    def add_role(self, text, role, **values):
        for phrase in self.forms(text):
            entry = self.entry(phrase)
            if role in ("day_word", "wordy") and entry["roles"] & (ROLES["day_word"] | ROLES["wordy"]) and values:
                continue
            entry["roles"] |= ROLES[role]
            entry.update(values)
            self.note(phrase, role in ("day_word", "am", "pm"))

    def add_unit_word(self, text, unit):
        for phrase in self.forms(text):
            entry = self.entry(phrase)
            if entry["unit"] in (0, UNITS[unit]) and not entry["roles"] & (ROLES["day_word"] | ROLES["wordy"]):
                entry["unit"] = UNITS[unit]
                entry["roles"] |= ROLES["unit_word"]
                self.note(phrase)

    def add_relative(self, unit, pattern, future=0):
        prefix, _, suffix = pattern.partition("{0}")
        if prefix.strip()[-1:] in "+-−–" and prefix.strip():
            return
        for fold_marks in (False, True):
            sides = [" ".join(words_of(side)) for side in (prefix, suffix)]
            if fold_marks:
                sides = [without_marks(side) for side in sides]
            before, after = sides
            if not after and not before:
                continue
            if len(after.split()) < 2 and not before and len(after) < 3 and after.isascii():
                continue
            known = self.relative.setdefault(after, {})
            if before not in known:
                known[before] = UNITS[unit] + future
            if after:
                self.entry(after)
                self.note(after)


def cldr_file(language):
    return os.path.join(CLDR, language + ".xml")


def read_language(table, language):
    root = ElementTree.parse(cldr_file(language)).getroot()
    gregorian = root.find(".//calendar[@type='gregorian']")
    if gregorian is not None:
        for width in gregorian.findall("months/monthContext/monthWidth"):
            for month in width.findall("month") if width.get("type") != "narrow" else ():
                words = words_of(month.text or "")
                # Thai and Lao abbreviations are two letters with a stop behind each; others have an article or the word for a month.
                if words and (len(words) == 1 or language in ("th", "lo", "gd", "so", "mn")) and len("".join(words_of(month.text))) > 1:
                    if not re.search(r"[月월]", month.text):
                        table.add_name(MONTH, month.text, int(month.get("type")))
        days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        for width in gregorian.findall("days/dayContext/dayWidth"):
            for day in width.findall("day") if width.get("type") != "narrow" else ():
                single = language in ("ja", "zh", "ko", "zh_Hant")
                if day.text and fold(day.text) not in NO_WEEKDAY:
                    table.add_name(WEEKDAY, day.text, days.index(day.get("type")) + 1, 1 if single else 2)
        for period in gregorian.findall(".//dayPeriod"):
            if period.get("type") in ("am", "pm") and period.text and len("".join(words_of(period.text))) > 1:
                table.add_role(period.text, period.get("type"))
    for unit in UNITS:
        for pattern in root.findall(f".//units/unitLength/unit[@type='duration-{unit}']/unitPattern"):
            name = (pattern.text or "").replace("{0}", "").strip()
            if name and (len(name) > 1 or not name.isascii()):
                table.add_unit_word(name, unit)
    for field in root.findall(".//fields/field"):
        unit = field.get("type").split("-")[0]
        if unit in days:
            for relative in field.findall("relative"):
                offset = -int(relative.get("type"))
                if offset and relative.text:
                    for phrase in table.forms(relative.text):
                        entry = table.entry(phrase)
                        if (len(phrase.split()) > 1 or phrase[0] >= "\u0e00" and len(phrase) > 2) and not entry["roles"] and not entry["weekday"]:
                            entry.update(weekday=days.index(unit) + 1, amount=offset)
                            if any(name in phrase for name in WEEK_NAMES):
                                entry["unit"] = UNITS["week"]
                            table.note(phrase, True)
            continue
        if unit not in UNITS:
            continue
        for relative in field.findall("relative"):
            offset = -int(relative.get("type"))
            text = relative.text or ""
            if unit == "day" and -2 <= offset <= 2 and fold(text) not in NO_DAY_WORD and len(text) > 1:
                table.add_role(text, "day_word", unit=UNITS["day"], amount=offset)
            elif unit in ("week", "month", "year") and offset in (-1, 0, 1) or (unit == "second" and offset == 0):
                table.add_role(text, "wordy", unit=UNITS[unit], amount=offset)
        for times in field.findall("relativeTime[@type='future']"):
            for pattern in times.findall("relativeTimePattern"):
                if "{0}" in (pattern.text or ""):
                    table.future.append((unit, pattern.text))
        for times in field.findall("relativeTime[@type='past']"):
            for pattern in times.findall("relativeTimePattern"):
                text = pattern.text or ""
                if "{0}" in text:
                    table.add_relative(unit, text)
                elif pattern.get("count") in ("one", "two"):
                    table.add_role(text, "wordy", unit=UNITS[unit], amount=1 if pattern.get("count") == "one" else 2)


def is_english_week(phrase):
    """True for the English name of a weekday or a week."""
    return set(words_of(phrase)) <= set(AGE_ENGLISH)


def add_age_phrases(table):
    """The whole phrases: last week, yesterday evening, next Friday."""
    rows = [(phrase, UNITS[unit], amount, AGE_PHRASE) for unit, amount, phrases in AGE_PHRASES for phrase in phrases.split("|")]
    rows += [(phrase, UNITS[unit], amount, AGE_PHRASE | AGE_ONE) for unit, amount, phrases in AGE_PHRASES_TIMED for phrase in phrases.split("|")]
    rows += [(phrase, UNITS["day"], amount, AGE_PHRASE | AGE_EVENING) for amount, phrases in AGE_EVENINGS
             for phrase in phrases.split("|")]
    for kind, lists in ((AGE_WEEK_OF, AGE_WEEKDAYS_OF_WEEK), (AGE_WEEKDAY, AGE_WEEKDAYS)):
        for names, *sides in lists:
            for number, name in enumerate(names.split("|"), 1):
                for amount, patterns in zip((1, -1, 0), sides):
                    rows += [(pattern.replace("@", name), kind + number, amount, AGE_PHRASE)
                             for pattern in patterns.split("|") if name and name in pattern.replace("@", name)]
    rows += [(pattern.replace("@", name), AGE_WEEKDAY + number, amount, AGE_PHRASE) for names, lists in AGE_WEEKDAYS_COUNTED
             for number, name in enumerate(names.split("|"), 1) for amount, patterns in lists.items() for pattern in patterns.split("|")]
    rows += [(pattern.replace("@", name), AGE_MONTH + number, amount, AGE_PHRASE) for names, *sides in AGE_MONTHS
             for number, name in enumerate(names.split("|"), 1) for amount, patterns in zip((1, -1), sides) for pattern in patterns.split("|")]
    rows += [(name, AGE_WEEKDAY + number, 0, AGE_PHRASE | AGE_ONE) for names in AGE_WEEKDAYS_TIMED
             for number, name in enumerate(names.split("|"), 1)]
    for names, mornings, evenings in AGE_DAY_PARTS:
        for number, name in enumerate(names.split("|"), 1):
            for kinds, patterns in ((AGE_PHRASE, mornings), (AGE_PHRASE | AGE_EVENING, evenings)):
                rows += [(pattern.replace("@", name), AGE_WEEKDAY + number, 0, kinds) for pattern in patterns.split("|")]
    for minutes, phrases in ZONE_PHRASES.items():
        for form in (form for phrase in phrases.split("|") for form in table.forms(phrase)):
            table.words[form] = [AGE_PHRASE, AGE_IS_ZONE, minutes]
    for phrase in AGE_NOTHING.split("|"):
        for form in table.forms(phrase):
            table.words[form] = [AGE_PHRASE, AGE_IS_NOTHING, 0]
    for phrase, unit, amount, kinds in rows:
        if any(part in phrase for part in AGE_AFTERNOONS) and "vormittag" not in phrase:
            kinds |= AGE_EVENING
        if is_english_week(phrase) and (unit == UNITS["week"] or unit > AGE_WEEKDAY):
            unit += AGE_IS_ENGLISH
        table.add_phrase(phrase, kinds, unit, amount * 100)


class AgeTable:
    """The words of ages, for texts that are nothing else."""

    def __init__(self, forms):
        self.forms = forms
        self.words = {}  # phrase -> [kinds, unit, hundredths]
        self.unmarked = {}  # name of a unit that says the tense by itself, with none of its markers -> tenses

    def add(self, text, kind, unit=0, hundredths=0):
        for phrase in self.forms(text.replace("_", " ").strip()):
            row = self.words.setdefault(phrase, [0, 0, 0])
            if (kind == AGE_UNIT and row[1] not in (0, unit)) or (kind == AGE_NUMBER and row[2] not in (0, hundredths)):
                continue
            row[0] |= kind
            row[1] = unit or row[1]
            row[2] = hundredths or row[2]

    def add_phrase(self, text, kinds, unit, hundredths):
        for phrase in self.forms(text):
            if len(phrase.split()) <= AGE_WORDS:
                self.words.setdefault(phrase, [kinds, unit, hundredths])

    def read_language(self, language):
        root = ElementTree.parse(cldr_file(language)).getroot()
        sides = {}  # tense -> [(unit, count, words beside the number)]
        for field in root.findall(".//fields/field"):
            unit = field.get("type").split("-")[0]
            for times in field.findall("relativeTime") if unit in UNITS else ():
                for pattern in times.findall("relativeTimePattern"):
                    before, mark, after = (pattern.text or "").partition("{0}")
                    if mark and not re.search("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\uffff]", before + after):
                        rows = sides.setdefault(times.get("type"), [])
                        rows += [(unit, pattern.get("count"), words_of(side), words_of(f"{before} {after}"))
                                 for side in (before, after) if words_of(side)]
        markers = {}
        for tense, rows in sides.items():
            units = {}
            for unit, _, words, _ in rows:
                for word in words:
                    units.setdefault(word, set()).add(unit)
            markers[tense] = {word for word, of in units.items() if len(of) >= 4}
        both = set.intersection(*markers.values()) if len(markers) == 2 else set()
        for tense, words in markers.items():
            kind, other = (AGE_PAST, AGE_AHEAD) if tense == "past" else (AGE_AHEAD, AGE_PAST)
            # Markers of several words are one: il y a.
            runs = {" ".join(run) for _, _, side, _ in sides[tense] for marker, run in
                    itertools.groupby(side, lambda word: word in words) if marker}
            for word in sorted(runs):
                # What the lists give the other sense keeps it: o is Slovak.
                for phrase in self.forms(word):
                    if not self.words.get(phrase, [0])[0] & other and not (len(phrase) == 1 and phrase.isascii()):
                        self.add_phrase(phrase, 0, 0, 0)
                        self.words[phrase][0] |= AGE_FILLER if set(word.split()) <= both else kind
        for tense, rows in sides.items():
            for unit, count, words, pattern in rows:
                name = " ".join(word for word in words if word not in markers[tense])
                if name and not markers[tense].intersection(pattern):
                    self.unmarked.setdefault(name, set()).add(tense)
                if len(name) > 1:
                    self.add(name, AGE_UNIT, UNITS[unit])
                    if count == "one" and self.words.get(name, [0, 0, 0])[1] == UNITS[unit]:
                        self.add(name, AGE_ONE)


def add_rare_ages(table, known):
    """Ages and phrases of languages with few newspapers, for words that no other language has; only as they are spelled."""
    for language in RARE_AGES:
        other = AgeTable(lambda text: [" ".join(words_of(text))])
        other.read_language(language)
        for phrase, row in other.words.items():
            shortest = 2 if not phrase.isascii() or row[0] & (AGE_PAST | AGE_AHEAD) else 4
            if len(phrase) < shortest or phrase in table.words or phrase in RARE_AGE_NAMES:
                continue
            # A case that says the tense: 20 ýyldan.
            tenses = other.unmarked.get(phrase, {"past", "future"})
            if row[0] & AGE_UNIT and len(tenses) == 1:
                if tenses == {"future"} and len(phrase.encode()) < AGE_CASE_BYTES:
                    continue
                row[0] |= AGE_PAST if tenses == {"past"} else AGE_AHEAD
            table.words[phrase] = row
        for field in ElementTree.parse(cldr_file(language)).getroot().findall(".//fields/field"):
            unit = field.get("type")
            for relative in field.findall("relative") if unit in ("day", "week", "month", "year") else ():
                phrase = " ".join(words_of(relative.text or ""))
                plain_word = " " not in phrase and phrase.isascii()
                if len(phrase) > 3 and not plain_word and "." not in relative.text and phrase not in known and \
                        len(phrase.split()) <= AGE_WORDS:
                    table.words.setdefault(phrase, [AGE_PHRASE, UNITS[unit], -100 * int(relative.get("type"))])


def build_ages(forms, languages, known):
    table = AgeTable(forms)
    for unit, names in AGE_UNITS.items():
        for name in names.split():
            table.add(name, AGE_UNIT, UNITS[unit])
    for kind, words in ((AGE_PAST, AGE_PAST_WORDS), (AGE_AHEAD, AGE_AHEAD_WORDS), (AGE_FILLER, AGE_FILLERS)):
        for word in words:
            table.add(word, kind)
    for word in AGE_EARLIER_WORDS:
        table.add(word, AGE_PAST, AGE_BEHIND)
    for word in AGE_PASSED_WORDS:
        table.add(word, AGE_PAST, AGE_PASSED)
    for kind, anchors in ((AGE_AHEAD, AGE_ANCHORS_AHEAD), (AGE_PAST, AGE_ANCHORS_PAST)):
        for days, words in anchors:
            for word in words.split():
                table.add(word, kind, AGE_ANCHOR, days * 100)
    for word in AGE_WEEK_JOINTS:
        table.add(word, 0)
    for number, names in AGE_NUMBERS.items():
        for name in names.split():
            table.add(name, AGE_NUMBER, 0, int(number * 100))
    for word in AGE_HALVES.split():
        table.add(word, AGE_NUMBER, AGE_ADDS, 50)
    for unit, name in AGE_NAMES:
        table.add(name, AGE_UNIT, UNITS[unit])
    for language in languages:
        table.read_language(language)
    for language in cldr_numbers.languages():
        for number, words in cldr_numbers.spelled_numbers(language, SPELLED_NUMBERS):
            if number <= 20 or number % 10 == 0 or " " not in words:
                table.add(words, AGE_NUMBER, 0, number * 100)
    for language in OWN_NUMBERS:
        for number, words in cldr_numbers.spelled_numbers(language, range(26, 100)):
            table.add(words, AGE_NUMBER, 0, number * 100)
    for word in AGE_ONES:
        for phrase in forms(word.replace("_", " ")):
            if phrase in table.words and table.words[phrase][0] & AGE_UNIT:
                table.words[phrase][0] |= AGE_ONE
    for unit, count, words in AGE_MULTIPLES:
        for word in words.split():
            for phrase in forms(word.replace("_", " ")):
                table.words[phrase] = [AGE_UNIT | AGE_ONE, UNITS[unit], count * 100]
    for word, unit in AGE_OTHER_UNITS.items():
        for phrase in forms(word):
            table.words[phrase][2] = -100 * UNITS[unit]
    for word in AGE_OF_YEAR:
        for phrase in forms(word):
            row = table.words.setdefault(phrase, [AGE_UNIT, UNITS["year"], 0])
            if row[0] & AGE_UNIT:
                row[0] |= AGE_EVENING
    for word in AGE_OTHER_MARKERS.split():
        table.words[word.replace("_", " ")][1] = AGE_ADDS
    add_age_phrases(table)
    # Days in words: first of May, November eleventh.
    for language in cldr_numbers.languages():
        days = range(1, 32) if language in SPELLED_DAYS else (1,)
        rules = SPELLED_DAYS.get(language, "spellout-ordinal")
        for number, words in cldr_numbers.spelled_numbers(language, days, (rules,)):
            table.add_phrase(words, AGE_PHRASE | AGE_NUMBER, 0, number * 100)
    for number, words in AGE_DAYS:
        for word in words.split("|"):
            table.add_phrase(word, AGE_PHRASE | AGE_NUMBER, 0, number * 100)
    add_rare_ages(table, known)
    return table


def add_clock_words(table):
    """Parts of the day and names of hours, behind all other words: what those say of a half stays."""
    known = {phrase for phrase, entry in table.words.items()
             if entry["roles"] & ROLES["half_day"] or (entry["roles"] & HALVES["night"] and not phrase[0].isascii())}
    for lists, behind, before in ((DAY_PARTS, True, True), (DAY_PARTS_BEHIND, True, False), (DAY_PARTS_BEFORE, False, True)):
        for half, phrases in lists.items():
            for form in (form for phrase in phrases.split("|") for form in table.forms(phrase)):
                entry = table.entry(form)
                if not entry["roles"] & HALVES["night"]:
                    entry["roles"] |= HALVES[half]
                if before and (form not in known or form[0].isascii()):
                    entry["roles"] |= ROLES["half_lead"]
                if behind:
                    entry["roles"] |= ROLES["half_day"] | (0 if form in known else ROLES["half_strict"])
                table.note(form, not form.isascii())
    for word in NO_LEADS.split():
        table.entry(word)["roles"] |= ROLES["tail"]
    for words, half in ((NIGHTS, "night"), (NOONS, "noon")):
        for form in (form for word in words for form in table.forms(word)):
            table.entry(form)["roles"] |= HALVES[half]
    for words, roles in ((HOUR_NOUNS, ("hour_noun",)), (HOUR_NOUNS_OF_DATES, ("hour_noun", "clock"))):
        for form in (form for word in words.split() for form in table.forms(word.replace("_", " "))):
            table.note(form)
            if not table.entry(form)["roles"] & ROLES["clock"]:
                for role in roles:
                    table.entry(form)["roles"] |= ROLES[role]


def build():
    table = Table()
    for month, names in NEWS_MONTHS.items():
        for name in names.split():
            table.add_name(MONTH, name.replace("_", " "), month)
    for day, names in NEWS_WEEKDAYS.items():
        for name in names.split():
            table.add_name(WEEKDAY, name.replace("_", " "), day)
    for day, names in enumerate(DATE_WEEKDAYS, 1):
        for name in names.split():
            table.add_name(WEEKDAY, name, day)
    for offset, words in DAY_WORDS:
        for word in words.split("|"):
            if word not in NO_DAY_WORD:
                table.add_role(word, "day_word", unit=UNITS["day"], amount=offset)
    for unit, amount, phrases in WORDY:
        for phrase in phrases.split("|"):
            table.add_role(phrase, "wordy", unit=UNITS[unit], amount=amount)
            if amount < 0:
                table.add_role(phrase, "lone")
    for unit, pattern in EXTRA_RELATIVE:
        table.add_relative(unit, pattern)
    table.future += EXTRA_FUTURE
    for unit, phrase in LEAD_AMOUNTS:
        table.add_role(phrase, "lead_amount", unit=UNITS[unit], amount=1)
    for half, phrases in HALF_DAYS.items():
        for phrase in phrases.split("|"):
            table.add_role(phrase, "half_day")
            for form in table.forms(phrase):
                table.entry(form)["roles"] |= ROLES[half]
    for hour, phrases in HOUR_WORDS.items():
        for phrase in phrases.split("|"):
            table.add_role(phrase, "hour_word", amount=hour)
    for phrase in NOW.split("|"):
        known = table.words.get(" ".join(words_of(phrase)), {}).get("roles", 0)
        if not known & (ROLES["wordy"] | ROLES["day_word"]):
            table.add_role(phrase, "wordy", unit=UNITS["second"], amount=0)
            table.add_role(phrase, "lone")
    for unit, amount, phrase in SPELLED:
        table.add_role(phrase, "wordy", unit=UNITS[unit], amount=amount)
        if amount < 0:
            table.add_role(phrase, "lone")
    for offset, words in LONE_DAY_WORDS:
        for word in words.split("|"):
            table.add_role(word, "wordy", unit=UNITS["day"], amount=offset)
            if not offset:
                table.add_role(word, "lone")
    if not os.path.isdir(CLDR):
        sys.exit(CLDR + " is missing: install unicode-cldr-core")
    # Before CLDR, where "h" and "m" are months to some.
    table.add_unit_word("h", "hour")
    table.add_unit_word("m", "minute")
    table.add_unit_word("u", "hour")
    for word in "মিনিটে perckor минутта минутында".split():
        table.add_unit_word(word, "minute")
    languages = [language for language in LANGUAGES if os.path.exists(cldr_file(language))]
    for language in languages:
        read_language(table, language)
    for unit, amount, phrases in DAYS_AHEAD:
        for phrase in phrases.split("|"):
            if not table.words.get(" ".join(words_of(phrase)), {}).get("roles", 0) & ROLES["day_word"]:
                table.add_role(phrase, "wordy", unit=UNITS[unit], amount=amount)
                table.add_role(phrase, "lone")
    for unit, pattern in table.future:
        prefix, _, suffix = pattern.partition("{0}")
        # Baada ya siku 3: so many words before the number say enough.
        if words_of(suffix) or len(words_of(prefix)) > 2:
            table.add_relative(unit, pattern, FUTURE)
    # Within, of what is to come; CLDR has it of the past in one short form.
    for known in table.relative.values():
        if "خلال" in known:
            known["خلال"] |= FUTURE
    # In two weeks to Norwegians; om 15u is an hour of the day, and far more often printed.
    table.relative.get("u", {}).pop("om", None)
    for word in ANDS:
        table.add_role(word, "and")
    for role, phrases in (("link", LINKS), ("of", OF), ("year_word", YEAR_WORDS), ("clock", CLOCKS),
                          ("month_mark", MONTH_MARKS), ("day_mark", DAY_MARKS), ("week_mark", WEEK_MARKS),
                          ("ordinal", ORDINALS), ("am", MERIDIEM["am"]), ("pm", MERIDIEM["pm"])):
        for phrase in phrases:
            table.add_role(phrase, role)
    for role, phrases in (("careful_month", CAREFUL_MONTHS), ("rare_month", RARE_MONTHS)):
        for phrase in (phrase.replace("_", " ") for phrase in phrases):
            if table.words.get(phrase, {}).get("month"):
                table.words[phrase]["roles"] |= ROLES[role]
    # No day stands before those that are new here, so that a year vouches for them.
    for number, names in enumerate(IN_MONTHS.split("|"), 1):
        for form in (form for name in names.split() for form in table.forms(name.replace("_", " "))):
            if not table.words.get(form, {}).get("month"):
                table.add_name(MONTH, form, number)
                table.words[form]["roles"] |= ROLES["rare_month"]
    for unit, words in BARE_UNITS.items():
        for word in words.split():
            entry = table.entry(word)
            if entry["unit"] in (0, UNITS[unit]) and not entry["roles"] & (ROLES["day_word"] | ROLES["wordy"]):
                entry["unit"] = UNITS[unit]
                entry["roles"] |= ROLES["bare_unit"] | ROLES["unit_word"]
    for word in NO_WEEKDAY:
        if word in table.words:
            table.words[word]["weekday"] = 0
    for day, words in CONFIRMED_DAYS.items():
        for word in words.split():
            table.entry(word)["traits"] |= day
    for trait, words in TRAITS.items():
        for word in words:
            if table.words.get(word, {}).get("month"):
                table.words[word]["traits"] |= trait
    for word in CAPITAL_DAYS:
        if table.words[word]["weekday"]:
            table.words[word]["roles"] |= ROLES["capital_day"]
    for phrase, entry in table.words.items():
        wordy_week = entry["roles"] & ROLES["wordy"] and entry["unit"] == UNITS["week"]
        if (entry["weekday"] or wordy_week) and is_english_week(phrase):
            entry["roles"] |= ROLES["english"]
    add_clock_words(table)
    return table, languages


SPOKEN_ROLES = ("hour", "before", "behind", "loose", "lead", "noun", "half", "half_loose", "joint", "part", "stretch", "day_lead", "day_mark", "range_lead", "range_joint")  # SpokenRole of the source
SPOKEN_FLAGS = {"need_noun": 1, "need_lead": 2, "hour_leads": 4}
SPOKEN_JOINTS = {"past": 1, "to": -1, "past_half": 2, "to_half": -2}


def spoken_rows(number, group):
    """Phrases of one set of words of times of day, with their roles and values. Hours are counted in halves."""
    first = group.get("first_hour", 1)
    for hour, names in enumerate(group["hours"].split(), first):
        yield from ((name, "hour", 2 * hour) for name in names.split("/"))
    for name, hour in group.get("named", {}).items():
        yield name, "hour", int(2 * hour)
    for hour, names in enumerate(group.get("half", "").split(), first):
        yield from ((name, "half_loose" if group.get("half_loose") else "half", 2 * hour + group["half_is"] // 30) for name in names.split("/"))
    for role in ("before", "behind", "loose"):
        for minutes, words in group.get(role, {}).items():
            yield from ((word, role, minutes) for word in words.split("|"))
    for role in ("lead", "noun"):
        yield from ((word, role, 0) for word in group.get(role, "").split("|") if word)
    for role, value in SPOKEN_JOINTS.items():
        yield from ((word, "joint", value) for word in group.get(role, "").split("|") if word)


def append_spoken(out):
    """Times of day in words, and what stands beside days and years. A row is one number: forty bits of a hash, a set, a role, a value."""
    rows, flags = set(), []
    others = [(word, role, value) for role, lists in (("part", PARTS_OF_DAY), ("stretch", (STRETCHES.replace("\n", ""),)), ("day_lead", DAY_OF_MONTH_LEADS), ("day_mark", DAY_OF_MONTH_MARKS),
                                              ("range_lead", (RANGE_LEADS,)), ("range_joint", (RANGE_JOINTS,)))
              for value, words in enumerate(lists) for word in words.split("|")]
    for number, group in enumerate([*SPOKEN, {}]):
        flags.append(sum(flag for name, flag in SPOKEN_FLAGS.items() if group.get(name)))
        for words, role, value in spoken_rows(number, group) if group else others:
            phrase = without_marks(" ".join(words_of(words.replace("_", " "))))
            rows.add(hash_of(phrase) >> (HASH_BITS - 40) << 24 | number << 16 | SPOKEN_ROLES.index(role) << 8 | value & 0xFF)
    out.append("// Words of times of day: a hash, a set of words, a role and a value each; and what hours of a set need.")
    out.append(f"inline constexpr std::uint64_t kSpokenWords[{len(rows)}] = {{")
    append_cells(out, [f"0x{row:X}" for row in sorted(rows)], 7)
    out.append(f"inline constexpr std::uint8_t kSpokenSets[{len(flags)}] = {{")
    append_cells(out, list(map(str, flags)), 40)


def rare_languages(languages):
    """Languages of CLDR in which few newspapers are written: those that `languages` leaves out."""
    names = sorted(name[:-4] for name in os.listdir(CLDR))
    return [name for name in names if re.fullmatch(r"[a-z]{2,3}(_[A-Z][a-z]{3})?", name) and name not in languages and name != "root"]


def rare_names(table, languages):
    """Their names of months and weekdays, but for words that others have: phrase -> meaning (see RareName)."""
    names = {}

    def add(text, meaning):
        phrase = without_marks(" ".join(words_of(text or "")))
        if len(phrase) >= (3 if phrase.isascii() else 2) and not re.search(r"\d", text) and phrase not in table.words:
            names.setdefault(phrase, meaning)

    for language in rare_languages(languages):
        gregorian = ElementTree.parse(cldr_file(language)).getroot().find(".//calendar[@type='gregorian']")
        for width in gregorian.findall(".//monthWidth") if gregorian is not None else ():
            for month in width.findall("month") if width.get("type") != "narrow" else ():
                add(month.text, int(month.get("type")))
        for day in gregorian.findall(".//dayWidth[@type='wide']/day") if gregorian is not None else ():
            add(day.text, RARE_WEEKDAY + ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].index(day.get("type")) + 1)
    for language in [*languages, *rare_languages(languages)]:
        for half, meaning in (("am", RARE_AM), ("pm", RARE_PM)):
            for period in ElementTree.parse(cldr_file(language)).getroot().findall(f".//calendar[@type='gregorian']//dayPeriod[@type='{half}']"):
                phrase = without_marks(" ".join(words_of(period.text or "")))
                if len(phrase) > 1 and not table.words.get(phrase, {"roles": 0})["roles"] & ROLES["half_day"]:
                    names.setdefault(phrase, meaning)
    return names


def append_rare_names(out, table, languages):
    rows = sorted(hash_of(phrase) >> (HASH_BITS - 32) << 8 | meaning for phrase, meaning in rare_names(table, languages).items())
    out.append("// Names of months and weekdays in languages with few newspapers, and of halves of the day: 32 bits of a hash, a meaning.")
    out.append(f"inline constexpr std::uint64_t kRareNames[{len(rows)}] = {{")
    append_cells(out, [f"0x{row:X}" for row in rows], 10)


def append_cells(out, cells, width=5):
    """The rows of a table, some a line, and its end."""
    out += [",".join(cells[i:i + width]) + "," for i in range(0, len(cells), width)]
    out.append("};")


def list_phrases(table, ages):
    for name, words in (("word", table.words), ("age", ages.words)):
        for phrase, row in sorted(words.items()):
            print(name, phrase, row, sep="\t")


def write_ages(ages, table, languages):
    out = ["// Generated by tools/build_timestamp_words.py --ages from Unicode CLDR and tools/timestamp_*_lists.py.",
           "// Do not edit. build_timestamp_words.py --phrases lists the phrases that the hashes stand for."]
    out.append("// Letters with marks and those without, in order.")
    out.append(f"inline constexpr PlainLetter kPlainLetters[{len(PLAIN_LETTERS)}] = {{")
    append_cells(out, [f"{{0x{ord(letter):X},0x{ord(plain):X}}}" for letter, plain in sorted(PLAIN_LETTERS.items())], 8)
    rows = sorted((hash_of(phrase), phrase, row) for phrase, row in ages.words.items())
    if len({row[0] for row in rows}) != len(rows):
        sys.exit("two phrases share a hash: choose another one")
    bits, starts, at = 12, [], 0
    for bucket in range((1 << bits) + 1):
        while at < len(rows) and rows[at][0] >> (HASH_BITS - bits) < bucket:
            at += 1
        starts.append(at)
    out.append("// Names of zones.")
    out.append(f"inline constexpr ZoneName kZoneNames[{len(ZONE_NAMES)}] = {{")
    append_cells(out, [f'{{"{name}","{short}"}}' for name, short in ZONE_NAMES])
    rest = (1 << HASH_BITS - bits) - 1
    out.append("// Words of ages. The hash without the bits of its bucket, kinds, unit, hundredths.")
    out.append(f"inline constexpr AgeWord kAgeWords[{len(rows)}] = {{")
    append_cells(out, [f"{{0x{value & rest:X},{kinds},{unit},{hundredths}}}" for value, phrase, (kinds, unit, hundredths) in rows])
    out.append(f"inline constexpr std::uint16_t kAgeBuckets[{len(starts)}] = {{")
    for i in range(0, len(starts), 24):
        out.append(",".join(map(str, starts[i:i + 24])) + ",")
    out.append("};")
    append_spoken(out)
    append_rare_names(out, table, languages)
    sys.stdout.write("\n".join(out) + "\n")


def main():
    table, languages = build()
    if "--ages" in sys.argv[1:]:
        write_ages(build_ages(table.forms, languages, table.words), table, languages)
        return
    if "--phrases" in sys.argv[1:]:
        list_phrases(table, build_ages(table.forms, languages, table.words))
        return
    relative_rows, first = [], {}
    for suffix in sorted(table.relative):
        first[suffix] = (len(relative_rows), len(table.relative[suffix]))
        # Patterns that ask for words before the number are tried first: they say more.
        for prefix in sorted(table.relative[suffix], key=lambda p: (-len(p.split()), p)):
            relative_rows.append((prefix, table.relative[suffix][prefix], suffix))
    for suffix in first:
        if suffix:
            table.entry(suffix)
    rows = sorted((hash_of(phrase), phrase, entry) for phrase, entry in table.words.items())
    hashes = [row[0] for row in rows]
    if len(set(hashes)) != len(hashes) or 0 in hashes:
        sys.exit("two phrases share a hash: choose another one")
    bits = 13
    starts, at = [], 0
    for bucket in range((1 << bits) + 1):
        while at < len(hashes) and hashes[at] >> (HASH_BITS - bits) < bucket:
            at += 1
        starts.append(at)

    out = [
        "// Generated by tools/build_timestamp_words.py from Unicode CLDR (unicode-cldr-core) and the lists in it.",
        "// Languages: " + ", ".join(languages) + ".",
        "// Do not edit. build_timestamp_words.py --phrases lists the phrases that the hashes stand for.",
    ]
    known = []
    for value, phrase, entry in rows:
        begin, count = first.get(phrase, (0, 0))
        fields = (entry["month"], entry["weekday"], entry["unit"], entry["amount"], entry["longest"], entry["traits"], entry["roles"],
                  begin, count)
        known.append((value, fields if count else fields[:-2]))  # as the struct has them
    # Most phrases mean what others mean too: the commonest meanings stand first, where their numbers are short.
    counts = Counter(fields for value, fields in known)
    meanings = sorted(counts, key=lambda fields: (-counts[fields], fields))
    number_of = {fields: number for number, fields in enumerate(meanings)}
    if len(meanings) > 1 << 16:
        sys.exit("more meanings than 16 bits number")
    out.append(f"inline constexpr WordEntry kMeanings[{len(meanings)}] = {{")
    out.append("    // month, weekday, unit, amount, longest phrase, traits, roles, first relative, relatives")
    append_cells(out, [f"{{{','.join(map(str, fields))}}}" for fields in meanings])
    out.append(f"inline constexpr KnownPhrase kWords[{len(rows)}] = {{")
    out.append("    // the hash without the bits of its bucket, meaning")
    rest = (1 << HASH_BITS - bits) - 1
    append_cells(out, [f"{{0x{value & rest:X},{number_of[fields]}}}" for value, fields in known])
    out.append(f"inline constexpr RelativeEntry kRelatives[{len(relative_rows)}] = {{")
    out.append("    // hash of the words before the number (0: none), how many words, unit")
    append_cells(out, [f"{{0x{hash_of(prefix) if prefix else 0:X},{len(prefix.split())},{unit}}}"
                       for prefix, unit, suffix in relative_rows])
    begin, count = first.get("", (0, 0))
    out.append("// Rows of patterns that have no words after the number.")
    out.append(f"inline constexpr std::uint16_t kOpenRelativesBegin = {begin}, kOpenRelativesCount = {count};")
    out.append(f"inline constexpr std::uint16_t kWordBuckets[{len(starts)}] = {{")
    for i in range(0, len(starts), 24):
        out.append(",".join(map(str, starts[i:i + 24])) + ",")
    out.append("};")
    sys.stdout.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
