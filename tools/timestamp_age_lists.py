"""The words of ages, for tools/build_timestamp_words.py: two weeks ago, last Friday, yesterday evening.

Only a text that is nothing else is read with them; pages never meet them. _ is a blank.
"""

# Ages are also read word by word where they are the whole text: vor einer Woche und zwei Tagen, about 1.5 hours ago. The
# words for that have a table of their own, so that pages know nothing of "in" and "one". Units, markers and singulars
# come from CLDR's patterns as well: what is said beside most units is a marker, the rest names the unit.
AGE_UNITS = {
    "second": "sekunda секунда sekondë வினாடி விநாடி چرکە စက္ကန့် సెకన్లలో վայրկյանից giây sekundit سیکنڈ सेकेंड सेकेण्ड సెకను సెకన్ల సెకన్లు ثواني שנייה שניה seg sn dtk mp δευτ ثا másodperce másodperccel s sec secs second seconds сек с sek 秒 秒钟 秒鐘 초 วินาที",
    "minute": "dəq minuutje minuutjes मिनिटात дақиқа minuta minúta minutë хвіліна хвилина நிமிடம் நிமிடங்கள் deqe xulek خولەک မိနစ် నిమిషంలో నిమిషాలలో րոպեից minutoj នាទី ນາທີ నిమిషం నిమిషాలు منٹ منٹوں मिनटों m min mins minute minutes мин хв mnt mn dk perc 分 分钟 分鐘 분 นาที minutu",
    "hour": "ώρ uurtje uurtjes तासात तासांत hodina godzina ura orë гадзіна மணிநேரம் மணி_நேரம் часом saet demjimêr کاتژمێر سەعات နာရီ గంటలో గంటలలో ժամից કલાકમાં horoj horo masaa ម៉ោង ຊົ່ວໂມງ ώρα ωρών గంట గంటలు மணிநேரத்திற்கு மணிநேரத்துக்கு மணி_நேரத்திற்கு hod val tund_aega tundi_aega گھنٹوں گھنٹے گھنٹہ घंटों घण्टे घण्टा h hr hrs hour hours ч std uur u t godz 小时 小時 个小时 個小時 個鐘 钟头 時間 시간 ชั่วโมง ชม órával ordu uro uri",
    "day": "сут jrs दिवसात दिवसांत рӯз ditë நாள் நாட்கள் днём tg roj rojan ڕۆژ رۆژ ရက် రోజులో రోజులలో օրից દિવસમાં күннен kundan өдөр tagoj tago ថ្ងៃ ມື້ μέρα ημέρα ημερών రోజు రోజులు دن நாளைக்கு dys pv gg دنوں दिनों d day days д дн j gg dni dg 天 日 일 วัน egun dnevi",
    "week": "आठवड्यात ҳафта неделя tydzień javë வாரம் வாரங்கள் неделей hefte هەفتە ပတ် వారంలో వారాలలో շաբաթից 個禮拜 禮拜 礼拜 semajnoj semajno សប្ដាហ៍ សប្តាហ៍ ອາທິດ εβδομάδα εβδομάδων недела недели వారం వారాలు wkn vk sett týd týž sav ned тиж тыд сед hf mgg ہفتوں ہفتے ہفتہ हफ्तों हफ़्तों हफ्ते सप्ताहों w wk wks week weeks нед sem tyg 周 週 个星期 個星期 星期 个礼拜 週間 주 주일 주간 สัปดาห์ อาทิตย์ aste недељу_дана nedelju_dana tjedan_dana",
    "month": "महिन्यात महिन्यांत моҳ muaj மாதம் மாதங்கள் месяцем mehan مانگ လ నెలలో నెలలలో ամսից сар monatoj monato ខែ ເດືອນ μήνα μηνών నెల నెలలు ماہ மாதத்திற்கு mons mon mnd mnds mån månad kk bln mj mjes měs mėn mēn міс мес مہینوں مہینے مہینہ महीनों mo mos mth mths month months мес mes mies 个月 個月 月 ヶ月 か月 カ月 ヵ月 ケ月 箇月 개월 달 เดือน hilabete mesec_dana месец_дана mjesec_dana",
    "year": "jaren वर्षात сол vit வருடம் ஆண்டு வருடங்கள் ஆண்டுகள் годом anul году годзе vuonna roce році salan ساڵ နှစ် సంవత్సరంలో సంవత్సరాలలో տարուց jaroj jaro ឆ្នាំ ປີ χρόνο χρόνος χρόνων έτη ετών సంవత్సరం సంవత్సరాలు ఏళ్ల ఏడాది வருடத்திற்கு வருடங்களுக்கு வருடம் année années jr thn god гг лет let anys rokov سالوں सालों वर्षों बरस y yr yrs year years г л an ans roku 年 년 해 ปี urte godinu_dana годину_дана",
    "decade": "decade decades década décadas jahrzehnt jahrzehnten jahrzehnte десятилетие décennie décennies decennio decenni"
    " dekade dekadę dekady dekad decennium decenniet decennier deceniu decenii десятиліття évtized évtizede évtizeddel dekada dekadu dekádou desetljeće desetljeća deceniju decenija деценију деценија десетилетие десетилетия декада δεκαετία δεκαετίες עשור עשורים عقد عقود دهه दशक দশক ทศวรรษ thập_kỷ thập_niên tiår årti årtier "
    "áratug áratugum vuosikymmen vuosikymmentä vuosikymmenen kümnend kümnendit dešimtmetį dešimtmečius dešimtmečio desmitgades desmitgadēm dècada dècades hamarkada hamarkadak muongo desetletjem desetletji desetletje деценија",
}
AGE_ONES = """sekunda секунда minuta minúta minutë хвіліна хвилина hodina godzina ura orë гадзіна неделя ditë javë muaj vit неделей годом месяцем днём часом году годзе roce році yılı minuto horo tago semajno monato jaro sekundu sekundę секунду sekundę sekundę secondo seconde sekunde sekundo sekundes δευτερόλεπτο sekunti sekund שנייה שניה года месяца недели часа дня минуты місяця тижня години хвилини roku miesiąca tygodnia godziny minuty měsíce týdne
    second minute hour day week month year decade minute stunde tag woche monat jahr minute heure jour semaine mois an minuto hora día dia
    semana mes mês año ano ora giorno settimana mese anno minuut uur dag week maand jaar минуту час день неделю месяц год десятилетие хвилину годину
    тиждень місяць рік minutę godzinę dzień tydzień miesiąc rok minutou hodinou dnem týdnem měsícem rokem minutu hodinu den týden měsíc
    minútou dňom týždňom mesiacom rokom minútu deň týždeň mesiac минута ден седмица година sat dan tjedan mjesec godinu nedelju mesec
    недељу месец сат дан недељу_дана nedelju_dana tjedan_dana mesec_dana месец_дана mjesec_dana godinu_dana годину_дана
    минут uro dnevom tednom mesecem letom perce perccel órája órával napja nappal hete héttel hónapja hónappal éve évvel
    dekade dekadę decennium deceniu десятиліття évtized évtizede évtizeddel dekada dekadu dekádou desetljeće deceniju деценију десетилетие деценија δεκαετία
    עשור عقد دهه दशक দশক tiår årti áratug vuosikymmen vuosikymmenen kümnend dešimtmetį dešimtmečio desmitgades dècada hamarkada muongo desetletjem desetletje
    jahrzehnt década décennie viikko kuukausi vuosi tunti minuutti päivä tund päev nädal kuu aasta minut dakika ثانية دقيقة ساعة يوم أسبوع شهر سنة عام דקה שעה יום שבוע חודש שנה
    гадзіну хвіліну тыдзень дзень stundas minūtes dienas nedēļas mēneša gada valandą minutę dieną savaitę mėnesį metus час tund_aega minuta uro teden dan""".split()
# Names of the year that stand behind its figures, and count years otherwise: 2012 год, but 2000 лет.
AGE_OF_YEAR = """yılı yılında yılının год году года рік року році годзе rok roku roce rokem godina godine godini година године години leto letu leta gads gadā gada metai metais aastal
    évben წელი წელს թվական թվականին""".split()
AGE_PAST_WORDS = """ທີ່ຜ່ານມາ yg_lalu dozadu nakararaan ang_nakararaan nakararaang пеш ранее évtizede évtizeddel berê berî لەمەوپێش لەمەوبەر پێش လွန်ခဲ့သည့် လွန်ခဲ့သော ပြီးခဲ့သည့် ပြီးခဲ့သော മുൻപ് ທີ່ແລ້ວ antaŭ まえ უკან yaliyopita tidigare tidligere aiemmin before voilà voici last the_last in_the_last past the_past in_the_past letzten letzte dernières derniers les_dernières les_derniers últimas últimos
    las_últimas los_últimos ultime ultimi le_ultime gli_ultimi последние последних за_последние останні ostatnie laatste afgelopen senaste
    de_senaste sidste siste viimeiset poslední posledních il_ya trước_đây másodperce másodperccel ago zpět zpátky späť wstecz unatrag unazad her terug tillbaka tilbage tilbake тому_назад ça_fait depuis desde_hace or_sono
    addietro sprzed seit silam yang_silam óta orain_dela 전에 back earlier vor il_y_a y_a hace há faz fa atrás fa geleden назад тому таму temu před pred prije pre пре пред преди sedan siden
    sitten ezelőtt în_urmă urmă acum πριν önce əvvəl evvel לפני منذ قبل پیش قبل पहले पूर्व আগে পূর্বে முன் முன்பு క్రితం lalu yang_lalu lepas
    yang_lepas trước cách_đây nakalipas ang_nakalipas nakaraan ang_nakaraan nakakaraan ang_nakakaraan tagasi pirms prieš бұрын წინ առաջ zilizopita
    zilizopita iliyopita gelede fa duela hai fyrir më_parë para पूर्वी په perce perccel órája órával napja nappal hete héttel hónapja hónappal éve évvel 前 之前 以前 전 ที่แล้ว ที่ผ่านมา ก่อน מלפני
    अघि પહેલા પહેલાં мурда avval аввал олдин пред przed පෙර មុន ກ່ອນ នាទីមុន ម៉ោងមុន ថ្ងៃមុន សប្ដាហ៍មុន សប្តាហ៍មុន ខែមុន ឆ្នាំមុន सेकंदांपूर्वी मिनिटापूर्वी मिनिटांपूर्वी तासापूर्वी तासांपूर्वी दिवसापूर्वी दिवसांपूर्वी आठवड्यापूर्वी आठवड्यांपूर्वी महिन्यापूर्वी महिन्यांपूर्वी
    वर्षापूर्वी वर्षांपूर्वी""".split()
# The same, at the end only: 3 heures auparavant, but antes de 3 horas. Behind years they are of a story.
AGE_EARLIER_WORDS = """avant prior auparavant plus_tôt antes más_temprano mais_cedo prima eerder zuvor früher раньше ранее раніше wcześniej dříve předtím predtým ranije раније
    по-рано abans korábban daha_önce mai_devreme""".split()
# At the end only, of years too.
AGE_PASSED_WORDS = "مضت مضى".split()
AGE_AHEAD_WORDS = """innerhalb_von im_laufe_von nos_próximos nas_próximas nei_prossimi nelle_prossime в_течение протягом w_ciągu během mula_ngayon ข้างหน้า तासात तासांत मिनिटात दिवसात दिवसांत आठवड्यात महिन्यात महिन्यांत वर्षात yang_akan_datang akan_datang في_غضون فى_غضون dans_les after دوای ក្នុង תוך পর पछि baada_ya dalam_masa соң so'ng soʻng నిమిషంలో నిమిషాలలో గంటలో గంటలలో రోజులో రోజులలో వారంలో వారాలలో నెలలో నెలలలో సంవత్సరంలో సంవత్సరాలలో సెకన్లలో վայրկյանից րոպեից ժամից օրից շաբաթից ամսից տարուց કલાકમાં દિવસમાં depois senare senere seinare next the_next in_the_next nächsten den_nächsten prochaines prochains les_prochaines les_prochains próximas próximos las_próximas
    los_próximos prossime prossimi ближайшие следующие наступні najbliższe komende volgende kommande næste neste ใน trong trong_vòng in sa_loob_ng loob_ng hence später plus_tard d'ici d'ici_à más_tarde después de_aquí_a mais_tarde dopo più_tardi entro binnen
    спустя později później kasnije po_upływie from_now from_today later within dans en dentro_de em daqui_a tra fra over om через за за праз след za o čez peste în din_acum múlva
    kuluttua päästä σε μετά_από sonra sonrada içinde בעוד עוד بعد خلال دیگر बाद में পরে lagi dalam kemudian nữa sau tới pärast pēc po кейін შემდეგ
    հետո d'aquí_a barru eftir pas 后 後 之后 之後 以后 以後 후 뒤 อีก""".split()
# Those that name the day an age counts from: 2 weeks from tomorrow, 2 days before yesterday. Days from this one.
AGE_ANCHORS_AHEAD = [(1, "from_tomorrow after_tomorrow ab_morgen à_partir_de_demain a_partir_de_mañana a_partir_de_amanhã vanaf_morgen"),
                     (2, "from_the_day_after_tomorrow ab_übermorgen")]
AGE_ANCHORS_PAST = [(1, "before_yesterday prima_di_ieri"), (0, "before_now before_today")]
AGE_FILLERS = """exactly precisely genau exakt exactement exactamente exatamente esattamente precies dokładnie přesně presne точно рівно дакладна exact ακριβώς tam tasan pontosan nøyaktig præcis tačno тачно točno بالضبط بالتمام בדיוק دقیقا ठीक ঠিক tepat đúng eksaktong ちょうど 正好 整整 정확히 майже téměř majdnem melkein takmer beveik gandrīz peaaegu næsten hampir כמעט نزدیک_به เกือบ 将近 將近 ほぼ 거의 skoro скоро nagyjából suunnilleen vajaa reilu drygt knappt cam omkring jakieś порядка lähes nesten mer_eller_mindre upp_till quase_há ও kb დაახლოებით й aja ровно 以上 prochaines prochains dhe करीब तकरीबन أكثر_من اكثر_من أقل_من ما_يقرب_من ما_يقارب apmēram maždaug نحو və және at と since until till from as_of by for starting bis ab von jusqu_à jusqu'à dès à_partir_de desde hasta a_partir_de até da fino_a dal sinds tot
    vanaf с со до по от з із зі од від do od från fra til alkaen asti saakka από έως μέχρι itibaren kadar حتى از تا מאז עד से तक থেকে και na ve og och ja és și dan và และ और এবং மற்றும் మరియు اور eta plus 零 又 כ меньше менее чуть_меньше méně_než menej_ako mniej_niż mniej_więcej meno_di menos_de mindre_än mindre_enn mindre_end minder_dan weniger_als knapp presque à_peine plus_d moins_d près_d un_peu_plus_de un_peu_plus_d poco_más_de pouco_mais_de poco_più_di
    více_než víc_než bezmala viac_ako niż więcej_niż blisko чуть_больше чуть_более više_od više_nego više meer_dan mere_end
    mer_enn mer_än yli alle üle vairāk_nekā daugiau_nei повече_от повеќе_од több_mint mintegy πάνω_από יותר_מ hơn just_over
    just_under a_little_over a_bit_over well_over та and und y e et и і ja en och og i a ve dan và o şi și és და և et va gehi eta më ir un about around approximately almost nearly over
    roughly some less_than more_than at_least ca circa etwa ungefähr rund gut über fast mehr_als environ près_de plus_de moins_de à_peu_près
    unos unas casi cerca_de alrededor_de más_de aproximadamente quase mais_de uns umas quasi più_di ongeveer bijna ruim около примерно более почти
    больше близько приблизно понад około ponad prawie asi zhruba přibližně cca oko otprilike mai_bine_de aproape_de aproape aproximativ för for omtrent
    ungefär nästan cirka noin körülbelül περίπου σχεδόν από yaklaşık neredeyse حوالي تقريبا حدود تقریبا و लगभग প্রায় sekitar lebih_dari
    khoảng gần ประมาณ 大约 大約 约 約 几乎 およそ 약 umbes apie apytiksliai aptuveni  ang mga just only bat vremena времена cu від de des ו""".split()
# What joins a weekday and the name of its week, beside those.
AGE_WEEK_JOINTS = "на du dell dello des lui der della van من".split()
# What English weekdays and weeks are made of, with what stands beside them: they are read beside each other only.
AGE_ENGLISH = """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun week weeks s last next
    this the past previous following coming before after on in of a an about one two three four five six seven eight nine ten eleven twelve ago
    back fortnight few morning""".split()
# Units that are another one beside a marker of these languages: години is Ukrainian for hours, Bulgarian for years.
AGE_OTHER_UNITS = {"години": "year", "годину": "year", "година": "year", "saat": "second"}
AGE_OTHER_MARKERS = "преди след пред пре lalu yang_lalu lepas yang_lepas lagi dalam"
# Units of several others, without a number: two of a unit in Arabic and Hebrew, half an hour, a week of Korean.
AGE_MULTIPLES = [
    ("second", 2, "ثانيتين ثانيتان"), ("second", 1, "sesaat"), ("minute", 15, "seperempat_jam"), ("minute", 30, "пол_часа"), ("minute", 1, "semenit seminit"), ("hour", 1, "sejam ordubete"), ("day", 1, "sehari"),
    ("week", 1, "seminggu sepekan astebete"), ("month", 1, "sebulan"), ("year", 1, "setahun urtebete"),
    ("minute", 2, "دقيقتين دقيقتان"), ("hour", 2, "ساعتين ساعتان שעתיים"), ("day", 2, "يومين يومان יומיים 이틀"), ("week", 2, "أسبوعين أسبوعان שבועיים fortnight fortnights"),
    ("month", 2, "شهرين شهران חודשיים"), ("year", 2, "سنتين سنتان عامين عامان שנתיים"), ("day", 3, "사흘"), ("day", 4, "나흘"), ("day", 1, "하루 сутки суток"),
    ("week", 1, "일주일 一个礼拜"), ("month", 1, "한달"), ("day", 15, "보름"), ("day", 10, "열흘 декаду"),
    ("minute", 30, "pusvalandžio pusvalandžiui halfuurtje half_uurtje అరగంట অর্ধঘণ্টা хагас_цагийн хагас_цаг kalahating_oras yarim_soat ярим_соат жарым_саат nîv_saet nîvsaet половина_час жарты_сағат ნახევარი_საათის կես_ժամ hálftíma media_hora gjysmë_ore hanner_awr ordu_erdi halvtimme halvtime halvtimen polhodinou polhodiny půlhodinou půlhodinu polhodinu получаса полчаса півгодини mezzora mezz'ora demi-heure "
     "halbstunde półgodziny pola_sata пола_сата половин_час пів_години poolt_tundi pool_tundi "
     "pusstundas pusvalandį félórája félóra jumătate_de_oră media_hora meia_hora mitja_hora nửa_tiếng nửa_giờ паўгадзіны halfuur nusu_saa yarım_saat μισή_ώρα pół_godziny"),
    ("minute", 15, "viertelstunde viertelstunden quart_d'heure четверть_часа чверть_години čtvrthodinou čtvrthodinu kwadrans kvart kwartier cuarto_de_hora quarto_d'ora "
     "quarto_de_hora kvarter quarter_of_an_hour quarter_hour quarters_of_an_hour quarter_hours quarts_d'heure cuartos_de_hora quarti_d'ora quartos_de_hora "
     "quart_d'hora quarts_d'hora четверти_часа чверті_години чвэрць_гадзіны kwadranse kwadransów čtvrt_hodinou čtvrt_hodiny štvrť_hodinou štvrťhodinou "
     "četvrt_sata veerand_tundi vartti varttia sfert_de_oră sferturi_de_oră τέταρτο çeyrek_saat ربع_ساعة ربع_ساعت רבע_שעה "
     "רבעי_שעה 刻钟 刻鐘 ربع_ساعت یک_ربع"),
    ("minute", 45, "dreiviertelstunde třičtvrtě_hodinou tři_čtvrtě_hodinou tři_čtvrtě_hodiny trištvrte_hodinou trištvrte_hodiny "
     "kolmveerand_tundi ثلاثة_أرباع_الساعة पौन_घंटा पौन_घंटे"),
    ("month", 6, "пол_года полгода півроку półroku půlroku půl_roku pol_roka polroka halbjahr hálfu_ári hálft_ár halfjaar halvår semestre "
     "puoli_vuotta fél_éve félév pola_godine половин_година jumătate_de_an medio_año meio_ano mezz'anno mig_any pusgada pusmetį pool_aastat nửa_năm setengah_tahun"),
    ("month", 18, "წელიწადნახევრის ปีครึ่ง isang_taon_at_kalahati godinu_i_po_dana godinu_i_pol_dana godinu_i_po годину_и_по_дана годину_и_по"),
    ("minute", 90, "hora_y_media hora_e_media საათნახევრის մեկուկես_ժամ ชั่วโมงครึ่ง oras_at_kalahati isang_oras_at_kalahati ordu_eta_erdi një_ore_e_gjysmë nje_ore_e_gjysme einni_og_hálfri_klukkustund klukkutíma_og_hálfum нэг_цаг_хагасын дीड_तासा గంటన్నర ஒன்றரை_மணி_நேரத்திற்கு ஒன்றரை_மணிநேரத்திற்கு"),
    ("month", 3, "quartal trimestre kwartał vierteljahr kvartal kwartaal čtvrtletím"), ("month", 9, "dreivierteljahr"), ("year", 100, "century centuries jahrhundert siècle siglo século secolo eeuw век століття wieku století"),
]
# Days of a month in words that are something else as well, or that CLDR lacks.
AGE_DAYS = [(1, "întâi|întîi|erster|ersten|primer|1er|первого|первое|першого|pierwszego|prvního|prvého|prvog"), (2, "second of|the second"), (3, "third of")]
# Days of Russian, Ukrainian and Polish dates in words; of Arabic with the word behind them.
for days in (
    "первого второго третьего четвёртого|четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого двадцатого",
    "першого другого третього четвертого п'ятого шостого сьомого восьмого дев'ятого десятого одинадцятого дванадцятого тринадцятого чотирнадцятого п'ятнадцятого шістнадцятого сімнадцятого вісімнадцятого дев'ятнадцятого двадцятого",
    "pierwszego drugiego trzeciego czwartego piątego szóstego siódmego ósmego dziewiątego dziesiątego jedenastego dwunastego trzynastego czternastego piętnastego szesnastego siedemnastego osiemnastego dziewiętnastego dwudziestego",
    "الأول_من الثاني_من الثالث_من الرابع_من الخامس_من السادس_من السابع_من الثامن_من التاسع_من العاشر_من",
):
    AGE_DAYS += [(number, words.replace("_", " ")) for number, words in enumerate(days.split(), 1)]
for tens, thirty, ones in (("двадцать", "тридцат", "первого второго третьего четвёртого|четвертого пятого шестого седьмого восьмого девятого"), ("двадцять", "тридцят", "першого другого третього четвертого п'ятого шостого сьомого восьмого дев'ятого")):
    AGE_DAYS += [(20 + number, "|".join(f"{tens} {word}" for word in words.split("|"))) for number, words in enumerate(ones.split(), 1)]
    AGE_DAYS += [(30, thirty + "ого"), (31, f"{thirty}ь {ones.split()[0]}")]
AGE_DAYS += list(enumerate("pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty jedenasty dwunasty trzynasty czternasty piętnasty szesnasty siedemnasty osiemnasty dziewiętnasty dwudziesty".split(), 1))
AGE_DAYS += [(20 + number, f"dwudziestego {word}") for number, word in enumerate("pierwszego drugiego trzeciego czwartego piątego szóstego siódmego ósmego dziewiątego".split(), 1)]
AGE_DAYS += [(30, "trzydziestego"), (31, "trzydziestego pierwszego")]
# Of Czech and Slovak dates.
for ones, teens, twenty, thirty in (
    ("prvního druhého třetího čtvrtého pátého šestého sedmého osmého devátého",
     "desátého jedenáctého dvanáctého třináctého čtrnáctého patnáctého šestnáctého sedmnáctého osmnáctého devatenáctého", "dvacátého", "třicátého"),
    ("prvého druhého tretieho štvrtého piateho šiesteho siedmeho ôsmeho deviateho",
     "desiateho jedenásteho dvanásteho trinásteho štrnásteho pätnásteho šestnásteho sedemnásteho osemnásteho devätnásteho", "dvadsiateho", "tridsiateho"),
):
    AGE_DAYS += list(enumerate([*ones.split(), *teens.split(), twenty, *(f"{twenty} {word}" for word in ones.split()), thirty, f"{thirty} {ones.split()[0]}"], 1))
# Languages whose ordinals CLDR spells as dates have them, and the names of their rules.
SPELLED_DAYS = {"en": "spellout-ordinal", "de": "spellout-ordinal", "nl": "spellout-ordinal", "ru": "spellout-ordinal-neuter", "sv": "spellout-ordinal-reale",
                "da": "spellout-ordinal-common", "no": "spellout-ordinal-neuter", "hu": "spellout-ordinal-adik"}
# A half that is always added, to one also: bir buçuk, satu setengah, 一个半.
AGE_HALVES = """yarim ярим жарым жарим buçuk rưỡi setengah וחצי 个半 個半 ونصف jumătate и_по i_po ipo ipol и_половина и_пол in_pol i_mitja i_mig साढ़े সাড়ে ساڑھے साडे साढे સાડા
    ਸਾਢੇ"""
AGE_NUMBERS = {
    0.25: "negyed", 0.75: "háromnegyed",
    0.5: "puolen আধ अर्ध्या अर्धा அரை అర आधा आधे yarım halbes halvt puoli pool חצי نیم نصف আধা آدھا с_половиной з_половиною half demi demie medio media meia meio mezzo mezza halbe halben halber halb half pół půl pola пола 半 반 ครึ่ง fél",
    1.5: "puolentoista pooleteise půldruhé bir_yarim бир_ярим бир_жарым бір_жарым halvannet poolteist pusotras pusotra pusotru pusotriem pusotrām pusantros pusantro pusantrą pusantrų μιάμιση μιάμισι ενάμιση ενάμισι паўтара паўтары halvandet halvanna "
         "डेढ़ দেড় ڈیڑھ полтора полторы півтора півтори półtora anderthalb eineinhalb anderhalf anderhalve halvanden halvannen półtorej poldruhé másfél puolitoista",
    1: "як ühe бір ఒక ایک এক unha еден واحده a an one ein eine einer einem einen un une una uno um uma een en ett et én ét один одну одна одно jeden jedną jedną jedna jednu jednou jedním "
       "един една едно jedan jednu једну један eno egy yksi üks ένα έναν μία μια bir bir واحد واحدة یک एक একটি எک ஒரு ஒன்று satu se một isang isa "
       "o одне адзін адну адна един vienas vieną viena viens unha 一 한 één ena",
    2.5: "ikki_yarim икки_ярим эки_жарым екі_жарым δυόμιση δυόμισι zweieinhalb tweeënhalf tweeënhalve ढाई আড়াই ڈھائی", 2: "paar ду ein_paar een_paar parę двое dviejų екі రెండు dous dúas dvema dveh двама пару pár pari two a_couple_of couple_of a_couple couple שני שתי שניים اثنين двух двох divi divām diviem dvi dvejus un_par_de par_de un_paio_di paio_di zwei deux dos duas dois due twee два две дві дзве dwa dwie dvě dva dve dvije "
       "dvěma dvoma două doi två to kaksi kaks két kettő δύο δυο iki دو दो দুই இரண்டு రెండు dua hai dalawang dalawa bi dues iki екі ორი երկու du dvi divas divām mbili twee "
       "tveimur dy 两 兩 二 두 สอง zwo",
    3.5: "uch_yarim уч_ярим үч_жарым үш_жарым τρεισήμισι τρεισήμιση dreieinhalb drieënhalf", 4.5: "viereinhalb", 3: "се kolme trijų үш మూడు تین tremi שלושה שלוש ثلاثة ثلاث трёх трех трьох trim trīs troje tris trejus trima three drei trois tres três tre drie три трое trzy tři tri třemi troma trei tre kolme kolm három τρεις τρία üç سه तीन তিন மூன்று మూడు tiga ba tatlong "
       "tatlo hiru үш სამი երեք trys tris tatu þremur 세 สาม",
    4: "чор чаҳор nelja ארבעה ארבע أربعة أربع اربعة اربع четырёх четырех чотирьох četrām četriem keturis ketverius keturių ketverius ketverių నాలుగు four vier quatre cuatro quatro quattro четыре чотири чатыры cztery čtyři štyri čtyřmi četiri четири štiri patru fyra fire neljä neli négy τέσσερις τέσσερα "
       "dört چهار चार চার நான்கு నాలుగు empat bốn apat lau төрт ოთხი չորս keturi četri nne 네 สี่",
    5: "панҷ viie penkių penkerius penkerių ఐదు پانچ חמישה חמש خمسة خمس пяти piecām pieciem penkis penkias pięciu five fünf cinq cinco cinque vijf пять п'ять пяць pięć pět päť pěti pet пет cinci fem viisi viis öt πέντε beş پنج पांच पाँच পাঁচ ஐந்து ఐదు lima năm limang bost "
       "бес ხუთი հինգ penki pieci tano 다섯 ห้า",
    6: "шаш kuue šešių ఆరు چھ שישה שש ستة ست шести sešām sešiem šešis šešias sześciu six sechs seis sei zes шесть шість шэсць sześć šest шест șase sex seks kuusi kuus hat έξι altı شش छह ছয় enam sáu anim sei алты ექვსი վեց šeši seši sita 여섯 หก",
    7: "ҳафт seitsme septynių ఏడు سات שבעה שבע سبعة سبع семи septiņām septiņiem siedmiu seven sieben sept siete sete sette zeven семь сім сем siedem sedm sedem sedam седам седем șapte sju syv seitsemän seitse hét επτά εφτά yedi هفت सात সাত tujuh "
       "bảy pito zazpi жеті შვიდი յոթ septyni septiņi saba 일곱 เจ็ด",
    8: "ҳашт kaheksa aštuonių ఎనిమిది آٹھ שמונה ثمانية ثماني восьми astoņām astoņiem ośmiu eight acht huit ocho oito otto восемь вісім восем osiem osm osem osam осам осем opt åtta otte åtte kahdeksan kaheksa nyolc οκτώ οχτώ sekiz هشت आठ আট delapan "
       "lapan tám walo zortzi сегіз რვა ութ aštuoni astoņi nane 여덟 แปด",
    9: "üheksa devynių తొమ్మిది نو תשעה תשע تسعة تسع девяти deviņām dziewięciu nine neun neuf nueve nove negen девять дев'ять дзевяць dziewięć devět deväť devet девет nouă nio ni yhdeksän üheksa kilenc εννέα εννιά dokuz نه नौ নয় sembilan "
       "chín siyam bederatzi тоғыз ცხრა ինը devyni deviņi tisa 아홉 เก้า",
    10: "une_dizaine_de עשרה עשר عشرة عشر десяти dziesięciu kümne dešimties పది دس desiatimi desetimi ten zehn dix diez dez dieci tien десять дзесяць dziesięć deset desať десет zece tio ti kymmenen kümme tíz δέκα on ده दस দশ sepuluh mười sampu hamar он ათი "
        "տասը dešimt desmit kumi 열 สิบ",
    11: "jedenácti এগারো گیارہ hamaika labing_isang eleven elf onze once undici одиннадцать одинадцять jedenaście jedenáct unsprezece elva elleve üksteist tizenegy έντεκα on_bir sebelas",
    12: "dvanácti dvanástimi বারো بارہ hamabi labindalawang dozen a_dozen one_dozen ein_dutzend dutzend une_douzaine_de douzaine una_docena_de docena uma_dúzia_de una_dozzina_di дюжину twelve zwölf douze doce doze dodici twaalf двенадцать дванадцять dwanaście dvanáct douăsprezece tolv kaksteist tizenkettő δώδεκα on_iki dua_belas",
    13: "thirteen dreizehn treize trece treze tredici dertien тринадцать trzynaście", 14: "fourteen vierzehn quatorze catorce quattordici veertien четырнадцать czternaście",
    15: "पंद्रह une_quinzaine_de patnácti pätnástimi পনেরো hamabost پندرہ labinlimang fifteen fünfzehn quinze quince quindici vijftien пятнадцать п'ятнадцять piętnaście patnáct femton femten viisitoista tizenöt δεκαπέντε on_beş lima_belas",
    16: "sixteen sechzehn seize dieciséis dezesseis sedici zestien шестнадцать", 17: "seventeen siebzehn dix-sept diecisiete dezessete diciassette zeventien семнадцать",
    18: "eighteen achtzehn dix-huit dieciocho dezoito diciotto achttien восемнадцать", 19: "nineteen neunzehn dix-neuf diecinueve dezenove diciannove negentien девятнадцать",
    20: "жиырма yigirma йигирма жыйырма хорин वीस વીસ ਵੀਹ இருபது ఇరవై ಇಪ್ಪತ್ತು ഇരുപത് une_vingtaine_de dvaceti dvadsiatimi dvajsetimi عشرين বিশ কুড়ি dalawampung dalawampu hogei بیس twenty zwanzig vingt veinte vinte venti twintig двадцать двадцять dwadzieścia dvacet dvadeset двадесет douăzeci tjugo tyve tjue kaksikymmentä kakskümmend húsz είκοσι "
        "yirmi بیست बीस dua_puluh",
    25: "twenty-five fünfundzwanzig vingt-cinq veinticinco venticinque vijfentwintig",
    30: "отыз o'ttiz oʻttiz отуз гучин ત્રીસ ਤੀਹ முப்பது ముప్పై ಮೂವತ್ತು മുപ്പത് thelathini une_trentaine_de třiceti tridsiatimi tridesetimi ثلاثين ত্রিশ tatlumpung tatlumpu hogeita_hamar تیس thirty dreißig trente treinta trinta trenta dertig тридцать тридцять trzydzieści třicet trideset тридесет treizeci trettio tredive tretti kolmekymmentä harminc "
        "τριάντα otuz سی तीस tiga_puluh",
    40: "қырық qirq кырк дөчин चाळीस ચાળીસ ਚਾਲੀ நாற்பது నలభై ನಲವತ್ತು നാല്പത് arobaini čtyřiceti أربعين চল্লিশ apatnapung berrogei چالیس forty vierzig quarante cuarenta quarenta quaranta veertig сорок czterdzieści čtyřicet četrdeset fyrtio førti negyven σαράντα kırk empat_puluh",
    45: "forty-five fünfundvierzig quarante-cinq quarantacinque vijfenveertig",
    50: "елу ellik элүү тавин पन्नास પચાસ ਪੰਜਾਹ ஐம்பது యాభై ಐವತ್ತು അമ്പത് hamsini padesáti خمسين পঞ্চাশ limampung berrogeita_hamar پچاس fifty fünfzig cinquante cincuenta cinquenta cinquanta vijftig пятьдесят п'ятдесят pięćdziesiąt padesát pedeset femtio femti ötven πενήντα elli lima_puluh",
    60: "sixty sechzig soixante sesenta sessenta sessanta zestig шестьдесят шістдесят", 70: "seventy siebzig setenta settanta zeventig семьдесят",
    80: "eighty achtzig quatre-vingts ochenta oitenta ottanta tachtig восемьдесят", 90: "ninety neunzig noventa novanta negentig девяносто",
    100: "hundred a_hundred one_hundred hundert cent cien cem cento honderd сто sto hundra hundre hundrede száz εκατό yüz seratus",
}
# From one to twelve in languages that CLDR does not spell, and in the cases that markers of ages ask for.
SMALL_NUMBERS = """એક ಒಂದು ഒന്ന് ഒരു ਇੱਕ ਇਕ bitta нэг нэгэн එකකට moja mmoja enim|
    दोन બે ಎರಡು രണ്ട് രണ്ടു ਦੋ दुई ikki икки хоёр эки දෙකකට miwili dvomi dwiema dwoma|
    ત્રણ ಮೂರು മൂന്ന് മൂന്നു ਤਿੰਨ uch уч гурван үч තුනකට mitatu tromi trzema|
    ನಾಲ್ಕು ચાર നാല് നാലു ਚਾਰ to'rt toʻrt тўрт дөрвөн හතරකට minne أربع اربع štirimi czterema keturis četrām četriem fjórum catro|
    पाच પાંચ ಐದು അഞ്ച് അഞ്ചു ਪੰਜ besh беш таван පහකට mitano petimi pięcioma|
    सहा છ ಆರು ആറ് ആറു ਛੇ छ olti олти алты зургаан හයකට šestimi šiestimi sześcioma|
    સાત ಏಳು ഏഴ് ഏഴു ਸੱਤ yetti етти долоон හතකට sedmimi siedmimi siedmioma septynis pitong|
    આઠ ಎಂಟು എട്ട് എട്ടു ਅੱਠ sakkiz саккиз сегиз найман අටකට minane osmimi ôsmimi ośmiu ośmioma aštuonis walong|
    नऊ નવ ಒಂಬತ್ತು ഒമ്പത് ഒൻപത് ਨੌਂ to'qqiz toʻqqiz тўққиз тогуз есөн නවයකට devetimi deviatimi dziewięcioma devynis deviņiem|
    दहा દસ ಹತ್ತು പത്ത് ਦਸ दश o'n oʻn ўн арван දහයකට عشر عشرة dziesięciu dziesięcioma deg sampung|
    अकरा અગિયાર ಹನ್ನೊಂದು പതിനൊന്ന് ਗਿਆਰਾਂ एघार o'n_bir oʻn_bir ўн_бир он_бір арван_нэгэн enajstimi jedenástimi jedenastu jedenastoma పదకొండు
    üheteistkümne|
    बारा બાર ಹನ್ನೆರಡು പന്ത്രണ്ട് ਬਾਰਾਂ बाह्र o'n_ikki oʻn_ikki ўн_икки он_екі он_эки арван_хоёр dvanajstimi dwunastu dwunastoma పన్నెండు
    kaheteistkümne tizenkét"""
for number, names in enumerate(SMALL_NUMBERS.split("|"), 1):
    AGE_NUMBERS[number] += " " + names
# Hours of Arabic are counted as the first, the second.
for number, names in enumerate("الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة الحادية_عشرة الثانية_عشرة".split(), 1):
    AGE_NUMBERS[number] += " " + names
AGE_NUMBERS[0.5] += " halv halve"
for number, name in enumerate("kahe kolme nelja viie kuue seitsme".split(), 2):  # Estonian, beside pärast
    AGE_NUMBERS[number] = AGE_NUMBERS.get(number, "") + " " + name
# What stands in compounds only, and such that letters of their parts are missing from: hai mươi lăm, huszonöt, trentuno.
for number, names in {4: "tư", 5: "lăm nhăm", 11: "أحد_عشر إحدى_عشرة", 12: "اثني_عشر اثنا_عشر اثنتي_عشرة", 20: "huszon hogei", 21: "hai_mươi_mốt ventuno",
                      28: "ventotto", 30: "dreissig", 31: "ba_mươi_mốt trentuno", 38: "trentotto", 41: "bốn_mươi_mốt quarantuno", 48: "quarantotto",
                      51: "năm_mươi_mốt cinquantuno", 58: "cinquantotto"}.items():
    AGE_NUMBERS[number] = AGE_NUMBERS.get(number, "") + " " + names
for tens in range(10):
    for ones in range(10):
        if tens * 10 + ones:
            figures = "一二三四五六七八九"
            name = ("" if tens == 0 else "十" if tens == 1 else figures[tens - 1] + "十") + (figures[ones - 1] if ones else "")
            AGE_NUMBERS[tens * 10 + ones] = AGE_NUMBERS.get(tens * 10 + ones, "") + " " + name

# Whole phrases that a text of nothing else may be, beside those that pages know: unit, amount before now, phrases.
AGE_PHRASES = [
    ("day", 1, "昨日の朝|昨日の昼|昨日の午前|昨日の午後"), ("month", 0, "den här månaden"), ("year", 0, "det här året"), ("week", 0, "den här veckan|ezen a héten|αυτή την εβδομάδα|αυτήν την εβδομάδα|এই সপ্তাহে|এ সপ্তাহে"), ("year", 0, "neste ano|este ano|no presente ano"), ("minute", 0, "this minute"), ("second", 0, "this second"), ("day", 0, "šį rytą|šįryt|šį vakarą|šiąnakt"),
    ("week", 1, "la semaine d'avant|la semaine d avant"), ("day", -15, "dans une quinzaine"), ("day", -1, "2morrow|tomoz"), ("day", -3, "послепослезавтра|післяпіслязавтра"), ("year", 2, "užpernai|tunamullu|i förfjol|evvelki yıl|evvelki sene"), ("year", 1, "loňského roku|loňského roka|im vorjahr|лане|ўтган йил|ўтган йили|ub r|ubiegłego r|zeszłego r|ub roku"),
    ("month", 2, "vorletzten monat|im vorletzten monat|vorletzten monats"), ("year", 2, "im vorletzten jahr"), ("day", 2, "أمس الأول|امس الاول|l'avant-veille"), ("day", -2, "le surlendemain|makalawa|sa makalawa"),
    ("day", 2, "the night before last|eergisteravond|eergisterenavond"), ("day", -7, "d'aujourd'hui en huit"), ("week", -1, "अर्को हप्ता|आउँदो हप्ता"), ("minute", 15, "negyedórája"), ("minute", 90, "दीड तासापूर्वी|hai hora e media|fai hora e media"), ("minute", 75, "час с четвертью назад"), ("minute", 30, "ಅರ್ಧ ಗಂಟೆ ಹಿಂದೆ|'n halfuur gelede"),
    ("month", 1, "mese scorso|del mese scorso|last month|do mês passado|mês passado"), ("month", 0, "this month|dieses monats|diesen monats|tohoto měsíce"), ("month", -1, "next month"),
    ("second", 0, "il y a quelques secondes|il y a quelques instants|hace algunos segundos|hace pocos segundos|há alguns segundos|há poucos segundos|alguns segundos atrás|"
     "pochi secondi fa|alcuni secondi fa|qualche secondo fa|vor wenigen sekunden|vor ein paar sekunden|vor einigen sekunden|een paar seconden geleden|"
     "enkele seconden geleden|несколько секунд назад|пару секунд назад|кілька секунд тому|kilka sekund temu|před několika sekundami|pred niekoľkými sekundami|"
     "néhány másodperce|pár másodperce|för några sekunder sedan|för några sekunder sen|for få sekunder siden|for noen sekunder siden|for et par sekunder siden|"
     "muutama sekunti sitten|mõni sekund tagasi|преди няколко секунди|prije nekoliko sekundi|pre nekoliko sekundi|пре неколико секунди|pred nekaj sekundami|"
     "acum câteva secunde|πριν λίγα δευτερόλεπτα|πριν από λίγα δευτερόλεπτα|birkaç saniye önce|منذ ثوان|منذ ثوان قليلة|منذ بضع ثوان|قبل ثوان|چند ثانیه پیش|"
     "לפני מספר שניות|לפני כמה שניות|कुछ सेकंड पहले|কয়েক সেকেন্ড আগে|vài giây trước|beberapa detik yang lalu|beberapa saat lalu|几秒前|几秒钟前|幾秒前|数秒前|몇 초 전"),
    ("week", 1, "vorige woche|die letzte woche|in der letzten woche|letzter woche|vergangener woche|afgelopen week|de afgelopen week|verleden week|"
     "la semaine passée|semaine dernière|semaine passée|la semana anterior|semana anterior|la scorsa settimana|scorsa settimana|"
     "a semana passada|última semana|última semana pasada|el pasado semana|предыдущая неделя|неделю тому назад|на минувшей неделе|"
     "minulej nedele|minulý týždeň|uplynulý týden|minulého týdne|v minulém týdnu|ubiegłego tygodnia|zeszłego tygodnia|poprzedni tydzień|"
     "минулий тиждень|на минулому тижні|минулому тижні|попередній тиждень|förra veckan|senaste veckan|i sista uke|forrige uge|"
     "sist uke|siste uke|den siste uge|i forrige uke|viime viikko|edellinen viikko|möödunud nädal|möödunud nädalal|pagājušā nedēļa|"
     "pagājušajā nedēļā|iepriekšējā nedēļā|praėjusi savaitė|praėjusią savaitę|pereitą savaitę|изминалата седмица|предишната седмица|"
     "минатата недела|претходната недела|prošla nedelja|prošle sedmice|prošlog tjedna|прошла недеља|prejšnji teden|pretekli teden|"
     "την προηγούμενη εβδομάδα|την περασμένη εβδομάδα|προηγούμενη εβδομάδα|περασμένη εβδομάδα|geçtiğimiz hafta|önceki hafta|geçen haftaki|"
     "الأسبوع الفائت|الأسبوع المنصرم|في الأسبوع الماضي|هفته پیش|هفته قبل|هفتهٔ گذشته|בשבוע שחלף|השבוע שעבר|पिछला सप्ताह|गत सप्ताह|बीते सप्ताह|"
     "गत हफ्ते|গত সপ্তাহে|গেল সপ্তাহে|গত হপ্তা|อาทิตย์ที่แล้ว|อาทิตย์ก่อน|สัปดาห์ก่อน|สัปดาห์ที่ผ่านมา|tuần rồi|tuần vừa rồi|tuần qua|pekan lalu|"
     "minggu kemarin|minggu yang lalu|minggu sebelumnya|noong nakaraang linggo|nakaraang linggo|上礼拜|上禮拜|上一周|上一週|前の週|지난 주|저번 주|"
     "저번주|გასულ კვირას|წინა კვირაში|keçən həftə|ötən həftə|өткен апта|өткен аптада|la passada setmana|a pasada semana|a semana pasada|"
     "joan den astean|aurreko astean|wiki jana|juma lililopita|verlede week|laas week|கடந்த வாரம்|போன வாரம்|గత వారం|పోయిన వారం|گزشتہ ہفتہ|"
     "پچھلے ہفتے|گزشتہ ہفتے|săptămâna precedentă|săptămâna asta trecută|múlt hét|előző héten|az elmúlt héten|previous week|the previous week|the past week|"
     "the last week|the week before"),
    ("week", 2, "week before last|the week before last|vorletzte woche|předminulý týden|predminulý týždeň|позапрошлая неделя|"
     "на позапрошлой неделе|позаминулого тижня|zaprzeszły tydzień|上上周|上上週|先々週|지지난주|pretprošli tjedan|two weeks back"),
    ("week", -1, "naechste woche|nächster woche|in der nächsten woche|kommender woche|kommende woche|semaine prochaine|la semaine suivante|"
     "la semaine à venir|la próxima semana|siguiente semana|la semana siguiente|la semana entrante|na próxima semana|a próxima semana|"
     "semana seguinte|la prossima settimana|prossima settimana|settimana entrante|de volgende week|komende week|aankomende week|"
     "на будущей неделе|будущая неделя|следующей неделе|neděli příští|příštího týdne|v příštím týdnu|na budúci týždeň|"
     "ďalší týždeň|budúceho týždňa|przyszłego tygodnia|następny tydzień|w następnym tygodniu|наступний тиждень|наступному тижні|"
     "на наступному тижні|наступны тыдзень|на наступным тыдні|nästa vecka|nästkommande vecka|kommande vecka|næste uge|i næste uge|"
     "kommende uge|neste uke|kommende uke|i neste uke|ensi viikko|ensi viikolla|seuraava viikko|järgmine nädal|järgmisel nädalal|"
     "tuleval nädalal|nākamā nedēļa|nākamajā nedēļā|nākamnedēļ|kita savaitė|kitą savaitę|ateinančią savaitę|следващата седмица|"
     "идната седмица|другата седмица|следната недела|идната недела|sledeća nedelja|sledeće nedelje|следеће недеље|sljedeći tjedan|"
     "sljedećeg tjedna|idući tjedan|idućeg tjedna|naslednji teden|prihodnji teden|την επόμενη εβδομάδα|επόμενη εβδομάδα|την ερχόμενη εβδομάδα|"
     "önümüzdeki hafta|gelecek hafta|haftaya|الأسبوع القادم|الأسبوع المقبل|الأسبوع التالي|هفته آینده|هفته بعد|هفتهٔ آینده|בשבוע הבא|השבוע הבא|"
     "अगले सप्ताह|अगले हफ्ते|अगला सप्ताह|आगामी सप्ताह|আগামী সপ্তাহ|আগামী সপ্তাহে|পরের সপ্তাহ|สัปดาห์หน้า|อาทิตย์หน้า|tuần tới|tuần sau|"
     "minggu depan|pekan depan|minggu hadapan|susunod na linggo|sa susunod na linggo|下礼拜|下禮拜|下一周|下一週|来週|다음주|다음 주|"
     "შემდეგ კვირას|მომავალ კვირას|gələn həftə|növbəti həftə|келесі апта|келесі аптада|la setmana vinent|la setmana que ve|la propera setmana|"
     "a vindeira semana|a próxima semana|datorren astean|hurrengo astean|wiki ijayo|volgende week|komende week|அடுத்த வாரம்|வரும் வாரம்|"
     "తదుపరి వారం|వచ్చే వారం|اگلے ہفتے|اگلا ہفتہ|săptămâna viitoare|săptămâna următoare|jövő hét|jövő héten|a jövő héten|the next week|"
     "in the next week|the following week|following week|the week after|coming week"),
    ("week", -2, "the week after next|week after next|übernächste woche|下下周|下下週|再来週|다다음주"),
    ("month", 1, "vorigen monat|im letzten monat|letzten monats|im vergangenen monat|mois dernier|mois passé|le mois passé|au mois dernier|el mes anterior|"
     "mes anterior|mes pasado|último mes|o mês passado|mês anterior|lo scorso mese|scorso mese|mese passato|vorige maand|afgelopen maand|"
     "verleden maand|прошлого месяца|предыдущий месяц|минувший месяц|minulého měsíce|v minulém měsíci|minulého mesiaca|zeszłego miesiąca|"
     "ubiegłego miesiąca|poprzedni miesiąc|w ubiegłym miesiącu|минулий місяць|попередній місяць|у минулому місяці|у мінулым месяцы|"
     "мінулага месяца|förra månaden|senaste månaden|sidste måned|forrige måned|sist måned|i forrige måned|viime kuukausi|viime kuukautena|"
     "möödunud kuul|pagājušajā mēnesī|pagājušais mēnesis|praėjusį mėnesį|praėjęs mėnuo|pereitą mėnesį|миналия месец|изминалия месец|"
     "предишния месец|минатиот месец|prošlog mjeseca|prošloga mjeseca|prošli mesec|prošlog meseca|прошли месец|prejšnji mesec|pretekli mesec|"
     "τον προηγούμενο μήνα|τον περασμένο μήνα|προηγούμενο μήνα|προηγούμενος μήνας|geçtiğimiz ay|önceki ay|الشهر الفائت|الشهر المنصرم|ماه پیش|"
     "ماه قبل|החודש שעבר|בחודש שחלף|पिछला महीना|गत माह|पिछले माह|গত মাসে|গেল মাসে|เดือนก่อน|เดือนที่ผ่านมา|tháng rồi|tháng vừa rồi|bulan kemarin|"
     "bulan yang lalu|nakaraang buwan|noong nakaraang buwan|上個月|上一个月|上月|前月|지난 달|저번 달|გასულ თვეს|წინა თვეში|keçən ay|ötən ay|"
     "өткен ай|өткен айда|el mes anterior|o mes pasado|joan den hilabetean|aurreko hilabetean|mwezi uliopita|mwezi jana|verlede maand|"
     "கடந்த மாதம்|போன மாதம்|గత నెల|పోయిన నెల|گزشتہ ماہ|پچھلے مہینے|گزشتہ مہینہ|luna precedentă|múlt hónap|előző hónapban|the last month|"
     "the past month|the previous month"),
    ("month", -1, "naechsten monat|im nächsten monat|nächster monat|kommenden monat|mois prochain|mois suivant|próximo mes|siguiente mes|"
     "el mes siguiente|mes siguiente|no próximo mês|o próximo mês|mês seguinte|prossimo mese|il prossimo mese|volgende maand|komende maand|"
     "следующего месяца|в будущем месяце|будущий месяц|příštího měsíce|v příštím měsíci|budúceho mesiaca|na budúci mesiac|ďalší mesiac|"
     "przyszłego miesiąca|następny miesiąc|w następnym miesiącu|наступний місяць|наступного місяця|у наступному місяці|наступны месяц|"
     "у наступным месяцы|nästa månad|kommande månad|næste måned|neste måned|kommende måned|ensi kuu|ensi kuussa|seuraavassa kuussa|"
     "järgmine kuu|järgmisel kuul|nākamais mēnesis|nākamajā mēnesī|nākammēnes|kitas mėnuo|kitą mėnesį|ateinantį mėnesį|следващия месец|"
     "идния месец|следниот месец|идниот месец|sledeći mesec|sledećeg meseca|следећи месец|sljedeći mjesec|sljedećeg mjeseca|idući mjesec|"
     "naslednji mesec|prihodnji mesec|τον επόμενο μήνα|επόμενος μήνας|επόμενο μήνα|önümüzdeki ay|gelecek ay|الشهر القادم|الشهر المقبل|ماه آینده|"
     "ماه بعد|בחודש הבא|החודש הבא|अगले महीने|अगले माह|अगला महीना|আগামী মাস|আগামী মাসে|পরের মাসে|เดือนหน้า|tháng tới|tháng sau|bulan depan|"
     "bulan hadapan|susunod na buwan|sa susunod na buwan|下個月|下个月|下月|翌月|来月|다음달|다음 달|შემდეგ თვეს|მომავალ თვეში|gələn ay|növbəti ay|"
     "келесі ай|келесі айда|el mes vinent|el mes que ve|o mes que vén|o próximo mes|datorren hilabetean|hurrengo hilabetean|mwezi ujao|"
     "அடுத்த மாதம்|తదుపరి నెల|వచ్చే నెల|اگلے مہینے|اگلے ماہ|luna următoare|jövő hónap|jövő hónapban|the next month|the following month|"
     "in the next month"),
    ("year", 1, "voriges jahr|im letzten jahr|im vorigen jahr|letzten jahres|im vergangenen jahr|année dernière|an dernier|année passée|l'année passée|"
     "l'année précédente|el año anterior|año anterior|año pasado|o ano passado|ano anterior|lo scorso anno|scorso anno|anno passato|l'anno passato|"
     "verleden jaar|afgelopen jaar|прошлого года|в минувшем году|предыдущий год|minulého roku|v minulém roce|vloni|loňský rok|minulého roka|"
     "zeszłego roku|ubiegłego roku|poprzedni rok|минулого року|у минулому році|в минулому році|торік|попередній рік|летась|у мінулым годзе|"
     "мінулага года|förra året|i fjol|senaste året|i fjor|sidste år|forrige år|fjoråret|viime vuosi|edellinen vuosi|möödunud aastal|mullu|"
     "pagājušajā gadā|pagājušais gads|pērn|praėjusiais metais|praėję metai|pernai|миналата година|предишната година|лани|минатата година|"
     "prošle godine|прошла година|prejšnje leto|preteklo leto|lansko leto|πέρυσι|πέρσι|τον περασμένο χρόνο|τον προηγούμενο χρόνο|προηγούμενο έτος|"
     "geçen sene|geçtiğimiz yıl|önceki yıl|bıldır|العام الماضي|السنة الماضية|العام الفائت|العام المنصرم|سال پیش|سال قبل|پارسال|אשתקד|בשנה שחלפה|"
     "पिछला साल|गत वर्ष|गत साल|গত বছর|গেল বছর|গত বছরে|ปีก่อน|ปีที่ผ่านมา|năm ngoái|năm rồi|năm trước|tahun kemarin|tahun yang lalu|nakaraang taon|"
     "noong nakaraang taon|上一年|旧年|舊年|지난해|작년에|გასულ წელს|შარშან|keçən il|ötən il|былтыр|өткен жыл|өткен жылы|l'any anterior|"
     "antany|o ano pasado|iaz|joan den urtean|mwaka jana|mwaka uliopita|verlede jaar|laas jaar|கடந்த ஆண்டு|கடந்த வருடம்|போன வருடம்|"
     "గత సంవత్సరం|పోయిన ఏడాది|గతేడాది|گزشتہ سال|پچھلے سال|anul precedent|az előző évben|múlt évben|tavaly|the last year|the past year|the previous year"),
    ("year", 2, "year before last|the year before last|vorletztes jahr|позапрошлый год|в позапрошлом году|позаторік|předloni|predvlani|przedostatni rok|"
     "前年|一昨年|おととし|재작년|tavalyelőtt|toissa vuonna|toissavuonna|i förrfjol|antepasado año|πρόπερσι|προπέρσι|پیرارسال"),
    ("year", -1, "naechstes jahr|im nächsten jahr|kommendes jahr|im kommenden jahr|année prochaine|an prochain|année suivante|siguiente año|"
     "el año siguiente|no próximo ano|o próximo ano|ano seguinte|prossimo anno|il prossimo anno|volgend jaar|komend jaar|следующего года|"
     "в будущем году|будущий год|příštího roku|v příštím roce|napřesrok|budúceho roka|na budúci rok|ďalší rok|przyszłego roku|następny rok|"
     "w następnym roku|наступний рік|наступного року|у наступному році|наступны год|у наступным годзе|nästa år|kommande år|næste år|neste år|"
     "til neste år|ensi vuosi|ensi vuonna|seuraavana vuonna|järgmine aasta|järgmisel aastal|nākamais gads|nākamajā gadā|nākamgad|kiti metai|"
     "kitais metais|kitąmet|следващата година|догодина|идната година|следната година|sledeća godina|sledeće godine|следеће године|"
     "sljedeća godina|sljedeće godine|iduće godine|dogodine|naslednje leto|prihodnje leto|του χρόνου|τον επόμενο χρόνο|επόμενο έτος|"
     "önümüzdeki yıl|gelecek yıl|gelecek sene|seneye|العام القادم|العام المقبل|السنة القادمة|السنة المقبلة|سال آینده|سال بعد|בשנה הבאה|השנה הבאה|"
     "अगले साल|अगले वर्ष|अगला साल|আগামী বছর|পরের বছর|ปีหน้า|năm tới|năm sau|sang năm|tahun depan|tahun hadapan|susunod na taon|"
     "sa susunod na taon|明年|下一年|来年|翌年|내년|다음 해|შემდეგ წელს|მომავალ წელს|gələn il|növbəti il|келесі жыл|келесі жылы|l'any vinent|"
     "l'any que ve|o ano que vén|o próximo ano|datorren urtean|hurrengo urtean|mwaka ujao|mwaka kesho|volgende jaar|அடுத்த ஆண்டு|அடுத்த வருடம்|"
     "తదుపరి సంవత్సరం|వచ్చే ఏడాది|اگلے سال|anul viitor|anul următor|jövőre|jövő évben|the next year|the following year|in the next year"),
    ("week", 0, "the current week|current week|эта неделя|на этой неделе|esta semana|questa settimana|cette semaine|deze week|diese woche|in dieser woche|"
     "тази седмица|tento týden|tento týždeň|w tym tygodniu|ten tydzień|цього тижня|ove nedelje|ovaj tjedan|ta teden|denne uge|"
     "denne uken|den här veckan|tällä viikolla|sel nädalal|šonedēļ|šią savaitę|bu hafta|هذا الأسبوع|این هفته|השבוע|इस सप्ताह|এই সপ্তাহ|สัปดาห์นี้|"
     "tuần này|minggu ini|pekan ini|ngayong linggo|本周|本週|这周|這週|今週|이번 주|이번주"),
    ("month", 0, "the current month|current month|этот месяц|в этом месяце|este mes|este mês|questo mese|ce mois-ci|ce mois|deze maand|diesen monat|dieser monat|"
     "tento měsíc|tento mesiac|w tym miesiącu|цього місяця|ovog meseca|ovaj mjesec|denne måned|denna månad|tässä kuussa|bu ay|هذا الشهر|این ماه|"
     "החודש|इस महीने|এই মাস|เดือนนี้|tháng này|bulan ini|本月|这个月|這個月|今月|이번 달|이번달"),
    ("year", 0, "the current year|current year|этот год|в этом году|este año|este ano|quest'anno|cette année|dit jaar|dieses jahr|heuer|tento rok|letos|"
     "w tym roku|цього року|ove godine|dette år|i år|tänä vuonna|bu yıl|bu sene|هذا العام|هذه السنة|امسال|השנה|इस साल|এই বছর|ปีนี้|năm nay|"
     "tahun ini|今年|올해|idén"),
    ("day", 0, "this morning|this afternoon|ce matin|cet après-midi|cette nuit|heute morgen|heute früh|heute vormittag|heute mittag|heute nachmittag|"
     "esta mañana|esta tarde|hoy mismo|esta manhã|hoje de manhã|stamattina|stamane|questa mattina|oggi pomeriggio|vanmorgen|vanochtend|"
     "vanmiddag|сегодня утром|сегодня днём|сегодня днем|dnes ráno|dnes dopoledne|dnes odpoledne|dziś rano|dzisiaj rano|сьогодні вранці|i morse|imorse|"
     "i morges|i dag morges|i formiddag|i eftermiddag|i ettermiddag|tänä aamuna|tänään aamulla|ma reggel|ma délután|azi dimineață|"
     "σήμερα το πρωί|bu sabah|صباح اليوم|هذا الصباح|امروز صبح|הבוקר|आज सुबह|আজ সকালে|เช้านี้|วันนี้ตอนเช้า|sáng nay|chiều nay|pagi ini|siang ini|sore ini|"
     "ngayong umaga|今早|今晨|今天早上|今朝|오늘 아침|jutros|danes zjutraj|тази сутрин|днес сутринта|денес наутро|aquest matí|täna hommikul|šorīt|šįryt|"
     "ngayon|ngayong araw|leo|bugün|ഇന്ന്|இன்றைக்கு|నేడు|ఈరోజు|આજે|ਅੱਜ|අද|ວັນນີ້|ថ្ងៃនេះ|ဒီနေ့|өнөөдөр"),
    ("day", 1, "yest|کل|yesterday afternoon|the day before|la veille|gestern morgen|gestern früh|gestern nachmittag|gestern mittag|hier matin|hier après-midi|"
     "ayer por la mañana|ayer por la tarde|ontem de manhã|ontem à tarde|ieri mattina|ieri pomeriggio|gistermorgen|gisterochtend|gistermiddag|"
     "вчера утром|вчера днём|вчера днем|včera ráno|včera odpoledne|wczoraj rano|wczoraj po południu|вчора вранці|вчора вдень|i går morse|igår morse|"
     "i går formiddag|i går eftermiddag|eilen aamulla|tegnap reggel|tegnap délután|ieri dimineață|χθες το πρωί|dün sabah|صباح أمس|دیروز صبح|"
     "אתמול בבוקר|গতকাল সকালে|เมื่อวานตอนเช้า|sáng qua|sáng hôm qua|chiều qua|kemarin pagi|kemarin siang|kemarin sore|昨早|"
     "昨天早上|昨天上午|昨朝|어제 아침|jučer ujutro|juče ujutru|včeraj zjutraj|вчера сутринта|ahir al matí|noong isang araw|"
     "البارحة|البارح|يوم أمس|بالأمس|مبارح|امبارح|ديروز|yesterday's|երեկ|dünən|өчигдөр|kecha|кечээ|دیروزی|گذشته روز|"
     "గతరోజు|நேற்றைய தினம்|గత రోజు|gister middag|eile hommikul|vakar no rīta|vakar ryte"),
    ("day", 2, "ereyesterday|ier l'altro|avantier|avant hier|anteayer por la noche|antes de ayer|antes d'ahir|abans d'ahir|anteontem à noite|altroieri|"
     "l'altroieri|altro ieri|avantieri|forgårs|i forgårs|i forgaars|forrgår|i förrgår|третьего дня|позавчора|"
     "predvčerejškom|predvčerajšnjim|onomad|önceki gün|evvelki gün|أول من أمس|اول امبارح|قبل أمس|پریروز|"
     "গত পরশু|গতপরশু|วานซืน|วานซืนนี้|เมื่อวานซืนนี้|hôm kia|kemarin dulu|kelmarin|noong isang araw|kamakalawa|"
     "그저께|엊그제|გუშინწინ|srağagün|алдыңгүні|алдыңғы күні|herenegun|juzi|eergister|முந்தாநாள்|మొన్న|پرسوں|पिछले परसों|"
     "өмнөх өдөр|уржигдар|avant-veille|zavčera|пазаучора"),
    ("day", 3, "大前天|大前日|一昨々日|さきおととい|그끄저께|vorvorgestern|avant avant hier|trasanteayer|trasanteontem|позапозавчера|vor vorgestern|"
     "three days back"),
    ("day", -1, "tmrw|tmr|2moro|demain matin|morgen früh|morgen vormittag|morgen nachmittag|morgen mittag|mañana por la mañana|mañana por la tarde|"
     "amanhã de manhã|amanhã à tarde|domattina|domani mattina|domani pomeriggio|morgenochtend|morgenmiddag|morgenvroeg|tomorrow morning|tomorrow afternoon|"
     "завтра утром|завтра днём|завтра днем|завтра вранці|zítra ráno|zajtra ráno|jutro rano|i morgon förmiddag|imorgon bitti|i morgen tidlig|"
     "i morgen formiddag|huomenaamuna|huomenna aamulla|holnap reggel|mâine dimineață|αύριο το πρωί|yarın sabah|غدا صباحا|فردا صبح|"
     "מחר בבוקר|আগামীকাল|আগামী কাল|พรุ่งนี้เช้า|sáng mai|ngày mai|besok pagi|esok pagi|bukas ng umaga|明早|明天早上|明朝|明日の朝|내일 아침|sutra ujutro|"
     "sutra ujutru|утре сутринта|jutri zjutraj|demà al matí|homme hommikul|rīt no rīta|rytoj ryte|the next day|next day|am nächsten tag|le lendemain|"
     "bihar|kesho|ხვალ|ertəsi gün|آئندہ کل|يوم غد|بكرة|بكرا|غداً|ertesi gün|"
     "翌日|次の日|ertaga|эртең|маргааш|mañá|mañán|mañán pola mañá|môre oggend"),
    ("day", -2, "overmorrow|uebermorgen|après demain|apres-demain|pasado manana|dopo domani|posdomani|übermorgen früh|übermorgen|i övermorgon|övermorgon|"
     "overmorgen|i overmorgen|i overmorgon|послезавтра утром|pojutrze rano|pozajtra ráno|prekosutra|другоден|вдругиден|задутре|"
     "poimâine|öbür gün|yarından sonra|yarından sonraki gün|öbürsü gün|بعد بكرة|بعد بكرا|بعد الغد|بعد غدا|پس‌فردا|پسفردا|পরশু|পরশুদিন|আগামী পরশু|"
     "มะรืน|มะรืนนี้|ngày mốt|mốt|ngày kia|lusa|besok lusa|samakalawa|sa makalawa|明後日|あさって|모레|ზეგ|birigün|birisigün|birisi gün|бүрсігүні|"
     "etzi|kesho kutwa|oormôre|நாளை மறுநாள்|நாளைமறுநாள்|ఎల్లుండి|нөгөөдөр|passado amanhã|pasadomañá|pasado mañá|demà passat|"
     "despois de mañá"),
    ("day", -3, "大后天|大後天|明々後日|しあさって|明明後日|글피|überübermorgen"),
    # In the case that stands beside a weekday.
    ("week", 1, "last week's|semana pasada|прошлой недели|w zeszły tydzień|viime viikon|eelmise nädala|möödunud nädala|pagājušās nedēļas|iepriekšējās nedēļas|praėjusios savaitės|săptămânii trecute|"
     "της προηγούμενης εβδομάδας|της περασμένης εβδομάδας|গত সপ্তাহের|minulého týždňa|prejšnjega tedna|мінулага тыдня|letzten woche|geçen haftanın|પાછલા અઠવાડિયે"),
    ("week", -1, "next week's|следующей недели|w przyszły tydzień|ensi viikon|järgmise nädala|nākamās nedēļas|kitos savaitės|săptămânii viitoare|της επόμενης εβδομάδας|আগামী সপ্তাহের|nächsten woche|"
     "наступнага тыдня|gelecek haftanın|naslednjega tedna"),
    ("week", 0, "этой недели|dieser woche|tämän viikon|selle nädala|šīs nedēļas|šios savaitės|acestei săptămâni|αυτής της εβδομάδας|tohoto týdne|tego tygodnia|ovog tjedna|ove nedelje"),
    ("day", 2, "おとつい|antaŭhieraŭ|derc'hent dec'h"), ("day", -2, "postmorgaŭ|keshokutwa"),
    ("day", 1, "きのう|dec'h|кичә|дирӯз|پرون|àná"), ("day", 0, "きょう|hiziv|бүген|имрӯз|نن|òní"),
    ("day", -1, "あす|あした|warc'hoazh|иртәгә|фардо|ọ̀la|morgaŭ"),
    ("minute", 30, "hai media hora|fai media hora|duela ordu erdi|orain dela ordu erdi"), ("minute", -30, "sau nửa giờ|ordu erdi barru"),
    ("day", -8, "a week from tomorrow|a week tomorrow|one week from tomorrow"), ("day", -7, "a week from today|a week today|one week from today"),
    ("month", -2, "month after next|the month after next|再来月|übernächsten monat|下下个月|下下個月"), ("month", 2, "month before last|the month before last|先々月|上上个月|上上個月"),
    ("year", -2, "year after next|the year after next|再来年|내후년|후년|übernächstes jahr|后年|後年"),
    ("week", 1, "oʻtgan hafta|o'tgan hafta|անցած շաբաթ|കഴിഞ്ഞ ആഴ്ച|yr wythnos diwethaf"), ("week", -1, "yr wythnos nesaf"),
    ("month", 1, "անցած ամիս|joan den hilean|mí ó shin"), ("month", -1, "datorren hilean|mewn mis|i gceann míosa"),
    ("year", 1, "անցած տարի|bliain ó shin|í fyrra|এক বছর পূর্বে|y llynedd"),
    ("year", -1, "അടുത്ത വർഷം|y flwyddyn nesaf|mewn blwyddyn|i gceann bliana|i gceann bliain"),
    ("month", 0, "ខែនេះ|sel kuul|hierdie maand|ebben a hónapban|αυτόν τον μήνα|এই মাসে|šomēnes"),
    ("year", 0, "ឆ្នាំនេះ|ഈ വർഷം|биыл|šogad|vanjaar|წელს|sel aastal|এ বছর"),
    ("month", -1, "ខែក្រោយ"), ("year", -1, "ឆ្នាំក្រោយ"), ("week", -1, "សប្ដាហ៍ក្រោយ|សប្តាហ៍ក្រោយ"),
    ("day", 2, "երեկ չէ առաջին օրը|ម្សិលម៉្ងៃ|நேற்று முன்தினம்|ມື້ວານຊືນ|တနေ့က"), ("day", -2, "indinga|ខានស្អែក|pasnesër"),
    ("day", 1, "lá amháin ó shin"), ("day", -1, "i gceann lá amháin|mewn diwrnod"), ("hour", -1, "mewn awr"), ("week", -1, "mewn wythnos"),
    ("minute", 1, "fyrir einni mínútu"), ("hour", 1, "fyrir einni klukkustund|ಒಂದು ಗಂಟೆಯ ಹಿಂದೆ"), ("hour", -1, "eftir einni klukkustund|in 'n uur"),
    ("day", -1, "eftir einum degi"), ("day", -2, "ekki á morgun heldur hinn"), ("minute", -30, "oor 'n halfuur"), ("hour", 12, "mezza giornata fa"),
    ("day", 0, "early this morning|late this morning|early this afternoon|late this afternoon|early today|earlier this morning|earlier this afternoon"),
    ("day", 1, "early yesterday|late yesterday|earlier yesterday|early yesterday morning|late yesterday afternoon|گزشتہ روز"), ("day", -2, "preksutra"),
    ("year", -1, "no ano que vem|o ano que vem"), ("month", -1, "no mês que vem|o mês que vem"), ("week", -1, "na semana que vem|a semana que vem"),
    ("second", 0, "כרגע|ابھی|ఇప్పుడు|ឥឡូវនេះ|ara mateix"), ("week", 1, "ပြီးခဲ့သည့် အပတ်"), ("week", -1, "လာမည့် အပတ်"),
    # Those that CLDR lacks, of languages with fewer readers.
    ("month", 1, "o'tgan oy|өнгөрсөн сар|өнгөрсөн сард|անցյալ ամիս|անցած ամիս|muajin e kaluar|í síðasta mánuði|ਪਿਛਲੇ ਮਹੀਨੇ|गेल्या महिन्यात|मागील महिन्यात|मागच्या महिन्यात|ગયા મહિને|"
     "ಕಳೆದ ತಿಂಗಳು|കഴിഞ്ഞ മാസം|පසුගිය මාසය|ខែមុន|ባለፈው ወር|ያለፈው ወር|y mis diwethaf|an mhí seo caite|joan den hilabetea|ເດືອນແລ້ວ|ເດືອນກ່ອນ|өткөн айда|өткөн ай"),
    ("month", -1, "keyingi oy|kelasi oy|ирэх сар|ирэх сард|дараа сард|հաջորդ ամիս|muajin e ardhshëm|muajin tjetër|í næsta mánuði|ਅਗਲੇ ਮਹੀਨੇ|पुढच्या महिन्यात|पुढील महिन्यात|આવતા મહિને|"
     "ಮುಂದಿನ ತಿಂಗಳು|അടുത്ത മാസം|ලබන මාසය|ලබන මාසයේ|ខែក្រោយ|የሚቀጥለው ወር|y mis nesaf|an mhí seo chugainn|datorren hilabetea|ເດືອນໜ້າ|кийинки ай|кийинки айда"),
    ("year", 1, "o'tgan yil|o'tgan yili|өнгөрсөн жил|անցյալ տարի|անցած տարի|vitin e kaluar|í fyrra|á síðasta ári|ਪਿਛਲੇ ਸਾਲ|गेल्या वर्षी|मागील वर्षी|मागच्या वर्षी|ગયા વર્ષે|"
     "ಕಳೆದ ವರ್ಷ|കഴിഞ്ഞ വർഷം|පසුගිය වසර|පසුගිය වසරේ|ឆ្នាំមុន|ባለፈው ዓመት|ያለፈው ዓመት|y llynedd|llynedd|anuraidh|joan den urtea|ປີແລ້ວ|ປີກ່ອນ|өткөн жылы|پچھلے سال"),
    ("year", -1, "kelasi yil|keyingi yil|ирэх жил|дараа жил|հաջորդ տարի|vitin e ardhshëm|vitin tjetër|á næsta ári|ਅਗਲੇ ਸਾਲ|पुढच्या वर्षी|पुढील वर्षी|આવતા વર્ષે|ಮುಂದಿನ ವರ್ಷ|"
     "അടുത്ത വർഷം|ලබන වසර|ලබන වසරේ|ឆ្នាំក្រោយ|የሚቀጥለው ዓመት|y flwyddyn nesaf|an bhliain seo chugainn|datorren urtea|datorren urtean|ປີໜ້າ|кийинки жылы|el año próximo|el año entrante"),
    ("week", 1, "o'tgan hafta|өнгөрсөн долоо хоног|өнгөрсөн долоо хоногт|անցած շաբաթ|անցյալ շաբաթ|javën e kaluar|í síðustu viku|ਪਿਛਲੇ ਹਫ਼ਤੇ|गेल्या आठवड्यात|मागील आठवड्यात|"
     "मागच्या आठवड्यात|ગયા અઠવાડિયે|ಕಳೆದ ವಾರ|കഴിഞ്ഞ ആഴ്ച|පසුගිය සතිය|පසුගිය සතියේ|សប្តាហ៍មុន|សប្ដាហ៍មុន|ባለፈው ሳምንት|ያለፈው ሳምንት|yr wythnos diwethaf|an tseachtain seo caite|"
     "joan den astea|ອາທິດແລ້ວ|ອາທິດກ່ອນ|өткөн аптада|өткөн жумада|ngesonto eledlule"),
    ("week", -1, "keyingi hafta|kelasi hafta|ирэх долоо хоног|ирэх долоо хоногт|հաջորդ շաբաթ|javën e ardhshme|javën tjetër|í næstu viku|ਅਗਲੇ ਹਫ਼ਤੇ|पुढच्या आठवड्यात|पुढील आठवड्यात|"
     "આવતા અઠવાડિયે|ಮುಂದಿನ ವಾರ|അടുത്ത ആഴ്ച|ලබන සතිය|ලබන සතියේ|សប្តាហ៍ក្រោយ|សប្ដាហ៍ក្រោយ|የሚቀጥለው ሳምንት|yr wythnos nesaf|an tseachtain seo chugainn|datorren astea|ອາທິດໜ້າ|"
     "кийинки аптада|кийинки жумада"),
    ("week", -2, "さ来週|übernächster woche"),
    ("day", 2, "o'tgan kuni|ម្សិលម្ង៉ៃ|တမြန်နေ့က|dünden önceki gün|ante-ontem|ante ontem"), ("day", -2, "послезавтра утром|післязавтра вранці|übermorgen früh"),
    ("day", 1, "बीते कल|बीता कल|ትላንት|ትናንት|il-bieraħ|دوێنێ"), ("day", -1, "għada|سبەینێ|आने वाला कल"), ("day", 0, "ئەمڕۆ|illum|tadi pagi|เมื่อเช้านี้|เมื่อเช้า"),
    ("day", -1, "ხვალ დილით|huomenaamulla|kesho asubuhi|sabah səhər|ертең таңертең|ertaga ertalab|маргааш өглөө|վաղը առավոտյան|nesër në mëngjes|bihar goizean|mañá pola mañá|"
     "esok pagi|заўтра раніцай"),
    # Spoken and shorter ones.
    ("second", 0, "před chvílí|pred chvíľou|преди малко|в момента|управо сада|épp most|şu an|এইমাত্র|เดี๋ยวนี้|ngay bây giờ|ngay lúc này|há pouco|hace poco|il y a peu|vor kurzem|sasa hivi|आत्ता"),
    ("second", 0, "qualche secondo fa|لحظاتی قبل|چند لحظه پیش"),
    ("day", 1, "ngày hôm qua|noong isang araw"), ("day", 0, "ngày hôm nay|jutros|јутрос|davi|stamani|bu səhər|kaninang umaga"), ("day", -1, "ngày hôm sau|esok hari|i morgon bitti"),
    ("day", 2, "арғы күні"), ("day", -2, "내일모레|পরশু দিন"),
    ("week", 1, "noong isang linggo|мінулы тыдзень|прошла недеља|prošla nedelja"), ("week", -1, "semana que viene|наступны тыдзень"), ("week", 0, "इस हफ्ते|इस हफ़्ते"),
    ("month", 1, "ماه قبل|წინა თვე|წინა თვეს|წინა თვეში|გასულ თვეში"), ("month", -1, "mes que viene|ensi kuukausi|ensi kuukautena|τον άλλο μήνα|τον άλλον μήνα|მომავალ თვეში"),
    ("year", 1, "წინა წელს|გასულ წელს|останній рік"), ("year", -1, "año que viene|jövő év|jövő évben|any vinent|შემდეგ წელს"),
    ("year", 0, "tämä vuosi|осы жыл|осы жылы|aquest any|العام الحالي|السنة الحالية"),
    ("week", -1, "שבוע הבא"), ("month", -1, "חודש הבא|בחודש הבא"), ("year", -1, "שנה הבאה"),
    ("day", 1, "წუხელ|წუხელის|εχθές|εψές"),
    ("second", 0, "هم اکنون|همین الان|nettopp|nou net|nou-nou|zonet|daarnet|gerade eben|eben erst|tocmai acum|яг одоо|жаңа ғана|hozirgina|ახლახან|rétt í þessu"),
]
# Weekdays before the last and after the next: weeks before now, patterns.
AGE_WEEKDAYS_COUNTED = [
    ("monday|tuesday|wednesday|thursday|friday|saturday|sunday",
     {2: "@ before last|the @ before last|a week ago @|a week ago on @|one week ago @|two @s ago", 3: "three @s ago|two weeks ago @|two weeks ago on @", 4: "four @s ago|three weeks ago @",
      -2: "a week on @|a week from @|one week from @|a week from next @|@ after next|the @ after next", -3: "two weeks from @", -4: "three weeks from @"}),
    ("montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag", {2: "vorletzten @|am vorletzten @", -2: "übernächsten @|am übernächsten @"}),
    ("lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche", {-2: "@ en huit", -3: "@ en quinze"}),
    ("понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье", {2: "в позапрошлый @|в позапрошлую @|в позапрошлое @"}),
]
# Those that are names or other words too: only before a time of day.
AGE_PHRASES_TIMED = [("day", 1, "duh|wingi|jiya"), ("day", 0, "îro|saiki|yau"), ("day", -1, "maine|سبا|sibê|sesuk|gobe")]
# The same in the evening, when a small hour behind it is one after noon.
AGE_EVENINGS = [
    (0, "今晩|nanti malam|tonight|this evening|ce soir|heute abend|heute nacht|esta noche|esta noite|hoje à noite|stasera|stanotte|questa sera|vanavond|vannacht|сегодня вечером|сегодня ночью|"
     "dnes večer|dziś wieczorem|dzisiaj wieczorem|сьогодні ввечері|сьогодні увечері|i kväll|ikväll|i aften|i kveld|tänä iltana|tänään illalla|ma este|"
     "diseară|σήμερα το βράδυ|απόψε|bu akşam|bu gece|مساء اليوم|هذا المساء|الليلة|امشب|הערב|הלילה|आज रात|आज शाम|আজ রাতে|คืนนี้|tối nay|đêm nay|malam ini|"
     "ngayong gabi|今晚|今夜|今夕|오늘 밤|오늘 저녁|večeras|вечерас|danes zvečer|довечера|тази вечер|вечерва|aquesta nit|täna õhtul|šovakar|šįvakar"),
    (1, "昨日の夜|昨日の晩|昨日の夕方|late last night|early last night|ayer noche|yesterday evening|last night|yesterday night|last evening|hier soir|hier au soir|gestern abend|gestern nacht|letzte nacht|ayer por la noche|anoche|ontem à noite|"
     "ontem de noite|ieri sera|ieri notte|la notte scorsa|gisteravond|gisternacht|afgelopen nacht|вчера вечером|вчера ночью|прошлой ночью|včera večer|wczoraj wieczorem|"
     "wczoraj w nocy|вчора ввечері|вчора увечері|вчора вночі|igår kväll|i går kväll|i går aftes|i aftes|i går aften|i går kveld|eilisiltana|eilen illalla|viime yönä|tegnap este|"
     "múlt éjjel|aseară|ieri seară|χθες το βράδυ|χτες το βράδυ|εχθές το βράδυ|dün akşam|dün gece|مساء أمس|ليلة أمس|الليلة الماضية|دیشب|אמש|אתמול בערב|אתמול בלילה|कल रात|गत रात|गई रात|"
     "গতরাতে|গতকাল রাতে|গত রাতে|เมื่อคืน|เมื่อคืนนี้|tối qua|đêm qua|tối hôm qua|tadi malam|kemarin malam|malam tadi|kagabi|昨晚|昨夜|昨天晚上|ゆうべ|昨晩|어젯밤|어제 저녁|어제 밤|"
     "sinoć|jučer navečer|juče uveče|синоћ|sinoči|včeraj zvečer|снощи|вчера вечерта|синоќа|ahir a la nit|ahir al vespre|onte á noite|bart|jana usiku|gisteraand|eile õhtul|vakarvakarā|"
     "vakar vakarā|vakar vakare"),
    (-1, "tomorrow night|tomorrow evening|demain soir|morgen abend|mañana por la noche|amanhã à noite|domani sera|morgenavond|завтра вечером|завтра ввечері|zítra večer|zajtra večer|"
     "jutro wieczorem|imorgon kväll|i morgon kväll|i morgen aften|i morgen kveld|huomenillalla|huomenna illalla|holnap este|mâine seară|αύριο το βράδυ|yarın akşam|غدا مساء|فردا شب|"
     "מחר בערב|พรุ่งนี้เย็น|tối mai|besok malam|明晚|明天晚上|明日の夜|내일 저녁|내일 밤|sutra navečer|sutra uveče|jutri zvečer|утре вечер"),
    (0, "ამაღამ|bu axşam|bu gecə|бүгін кешке|bugun kechqurun|өнөө орой|այսօր երեկոյան|sonte|í kvöld|gaur gauean|usiku huu|leo usiku|இன்று இரவு|ಇಂದು ರಾತ್ರಿ|ഇന്ന് രാത്രി|આજે રાત્રે|"
     "ਅੱਜ ਰਾਤ|आज रात्री|آج رات|сёння ўвечары"),
    (1, "გუშინ საღამოს|dünən axşam|dünən gecə|кеше кешке|kecha kechqurun|өчигдөр орой|երեկ երեկոյան|dje në mbrëmje|mbrëmë|í gærkvöldi|í gærkvöld|atzo gauean|நேற்று இரவு|నిన్న రాత్రి|"
     "ನಿನ್ನೆ ರಾತ್ರಿ|ഇന്നലെ രാത്രി|ગઈકાલે રાત્રે|काल रात्री|گزشتہ رات|учора ўвечары"),
    (-1, "ხვალ საღამოს|sabah axşam|ертең кешке|ertaga kechqurun|маргааш орой|վաղը երեկոյան|nesër në mbrëmje|annað kvöld|bihar gauean|mañá á noite|kesho usiku|bukas ng gabi|заўтра ўвечары"),
    # Of the afternoon.
    (0, "cet après-midi|heute nachmittag|vanmiddag|dziś po południu|dzisiaj po południu|dnes odpoledne|dnes popoludní|сьогодні після обіду|ma délután|bugün öğleden sonra|i eftermiddag|"
     "tänään iltapäivällä|azi după-amiază|σήμερα το απόγευμα|sore ini|chiều nay|今天下午|今日の午後|오늘 오후|danas popodne|днес следобед|aquesta tarda|esta tarde|hoje à tarde|questo pomeriggio"),
    (1, "hier après-midi|gestern nachmittag|gistermiddag|wczoraj po południu|včera odpoledne|včera popoludní|вчора після обіду|tegnap délután|dün öğleden sonra|igår eftermiddag|"
     "i går eftermiddag|i går ettermiddag|eilen iltapäivällä|ieri după-amiază|χθες το απόγευμα|kemarin sore|chiều qua|昨天下午|昨日の午後|어제 오후|jučer popodne|juče popodne|"
     "вчера следобед|ahir a la tarda|ayer por la tarde|ontem à tarde|ieri pomeriggio"),
    (-1, "demain après-midi|morgen nachmittag|morgenmiddag|jutro po południu|zítra odpoledne|zajtra popoludní|завтра після обіду|holnap délután|yarın öğleden sonra|imorgon eftermiddag|"
     "i morgen eftermiddag|i morgen ettermiddag|huomenna iltapäivällä|mâine după-amiază|αύριο το απόγευμα|besok sore|chiều mai|明天下午|明日の午後|내일 오후|sutra popodne|утре следобед|"
     "demà a la tarda|mañana por la tarde|amanhã à tarde|domani pomeriggio"),
    (-2, "послезавтра вечером|післязавтра ввечері|pojutrze wieczorem|übermorgen abend|après-demain soir|dopodomani sera|depois de amanhã à noite"),
]
# Parts of such phrases that make small hours those after noon: yesterday afternoon at 3.
AGE_AFTERNOONS = """afternoon après-midi nachmittag mittag tarde pomeriggio middag odpoledne południu днём днем délut eftermiddag ettermiddag chiều sore siang petang
    下午 午後 오후""".split()
# Parts of the day behind the name of a weekday, those of the morning and those when small hours are after noon.
AGE_DAY_PARTS = [
    ("maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai", "@ aamuna|@aamuna|@na aamulla", "@ iltana|@iltana|@na illalla|@na iltapäivällä"),
    ("星期一|星期二|星期三|星期四|星期五|星期六|星期日", "@早上|@上午|@凌晨", "@晚上|@下午|@傍晚"),
    ("周一|周二|周三|周四|周五|周六|周日", "@早上|@上午|@凌晨", "@晚上|@下午|@傍晚"),
    ("月曜日|火曜日|水曜日|木曜日|金曜日|土曜日|日曜日", "@の朝|@朝|@午前", "@の夜|@夜|@の夕方|@の午後|@午後"),
    ("monday|tuesday|wednesday|thursday|friday|saturday|sunday", "@ morning", "@ night|@ evening|@ afternoon"),
    ("montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag", "@ morgen|@ früh|@ vormittag|@morgen|@vormittag",
     "@ abend|@ nachmittag|@ nacht|@abend|@nachmittag|@nacht"),
    ("lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche", "@ matin", "@ soir|@ après-midi"),
    ("lunes|martes|miércoles|jueves|viernes|sábado|domingo", "@ por la mañana", "@ por la tarde|@ por la noche"),
    ("lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica", "@ mattina", "@ sera|@ pomeriggio"),
    ("maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag", "@ochtend|@morgen", "@avond|@middag"),
    ("segunda|terça|quarta|quinta|sexta|sábado|domingo", "@ de manhã", "@ à noite|@ à tarde"),
    ("segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira", "@ de manhã", "@ à noite|@ à tarde"),
    ("понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье", "в @ утром", "в @ вечером|в @ днём"),
    ("måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag", "@ morgon|@smorgon", "@ kväll|@skväll"),
    ("mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag", "@ morgen|@ formiddag", "@ aften|@ kveld|@ eftermiddag|@ ettermiddag"),
]
# Weekdays as a phrase has them, Monday first; patterns with @ for the last one, the next one, and for the latest.
AGE_WEEKDAYS = [
    ("|||||sonnabend|", "letzten @|am letzten @|vergangenen @|vorigen @", "nächsten @|am nächsten @|kommenden @", ""),
    ("सोमबार|मंगलबार|बुधबार|बिहीबार|शुक्रबार|शनिबार|आइतबार", "गत @|गएको @", "आगामी @|आउँदो @", ""),
    ("திங்கட்கிழமை|செவ்வாய்க்கிழமை|புதன்கிழமை|வியாழக்கிழமை|வெள்ளிக்கிழமை|சனிக்கிழமை|ஞாயிற்றுக்கிழமை", "கடந்த @|சென்ற @", "அடுத்த @|வரும் @", "இந்த @"),
    ("понеделник|вторник|сряда|четвъртък|петък|събота|неделя", "", "другия @|другата @|идния @|идната @", ""),
    ("monday|tuesday|wednesday|thursday|friday|saturday|sunday", "last @ night|last @ evening|last @ afternoon|last @ morning",
     "next @ night|next @ evening|next @ afternoon|next @ morning", ""),
    ("monday|tuesday|wednesday|thursday|friday|saturday|sunday",
     "last @|past @|previous @|this past @|@ last|on last @", "next @|coming @|upcoming @|this coming @|on next @|@ next", "on @"),
    ("|tues|weds|thurs|||", "last @|past @|this past @", "next @|coming @|this coming @", "on @"), ("|||thur|||", "last @|past @", "next @|coming @", "on @"),
    ("montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag", "letzten @|letzter @|vergangenen @|vorigen @|am letzten @|am vergangenen @",
     "nächsten @|nächster @|kommenden @|am nächsten @|am kommenden @|naechsten @", "am @"),
    ("lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche", "@ dernier|@ passé", "@ prochain|prochain @", "le @"),
    ("lunes|martes|miércoles|jueves|viernes|sábado|domingo", "el pasado @|el @ pasado|@ pasado|pasado @|el último @|último @",
     "el próximo @|próximo @|@ que viene|el @ que viene|@ próximo", "el @"),
    ("segunda|terça|quarta|quinta|sexta|sábado|domingo", "@ passada|@ passado|na @ passada|no @ passado|última @|último @",
     "próxima @|próximo @|na próxima @|no próximo @|@ que vem|na @ que vem", "na @|no @"),
    ("segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira", "@ passada|na @ passada|última @|na última @", "próxima @|na próxima @|@ que vem", "na @"),
    ("lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica", "@ scorso|@ scorsa|lo scorso @|la scorsa @|scorso @|@ passato",
     "@ prossimo|@ prossima|il prossimo @|la prossima @|prossimo @|prossima @", "il @|di @"),
    ("maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag", "afgelopen @|vorige @|laatste @|verleden @", "volgende @|aanstaande @|komende @|a s @", "op @"),
    ("понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье",
     "в прошлый @|в прошлую @|в прошлое @|прошлый @|прошлую @|прошлое @|в минувший @|в минувшую @",
     "в следующий @|в следующую @|в следующее @|следующий @|следующую @|следующее @|в будущий @", "в @|во @"),
    ("понеділок|вівторок|середу|четвер|п'ятницю|суботу|неділю", "минулий @|минулу @|в минулий @|у минулу @|минулого @",
     "наступний @|наступну @|наступного @|у наступний @|у наступну @", "у @|в @"),
    ("понеділка|вівторка|середи|четверга|п'ятниці|суботи|неділі", "минулого @|минулої @", "наступного @|наступної @", ""),
    ("панядзелак|аўторак|сераду|чацвер|пятніцу|суботу|нядзелю", "мінулы @|мінулую @", "наступны @|наступную @", "у @|ў @"),
    ("poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę", "w zeszły @|w zeszłą @|zeszły @|w ubiegły @|w ubiegłą @|ubiegły @|ostatni @",
     "w przyszły @|w przyszłą @|przyszły @|w następny @|następny @|w najbliższy @", "w @|we @"),
    ("pondělí|úterý|středu|čtvrtek|pátek|sobotu|neděli", "minulé @|minulý @|minulou @|v minulý @", "příští @|v příští @", "v @|ve @"),
    ("pondelok|utorok|stredu|štvrtok|piatok|sobotu|nedeľu", "minulý @|minulú @|v minulý @", "budúci @|budúcu @|na budúci @", "v @|vo @"),
    ("hétfőn|kedden|szerdán|csütörtökön|pénteken|szombaton|vasárnap", "múlt @|előző @", "jövő @|következő @", "@"),
    ("måndagen|tisdagen|onsdagen|torsdagen|fredagen|lördagen|söndagen", "förra @|senaste @", "nästa @|kommande @", "@"),
    ("måndags|tisdags|onsdags|torsdags|fredags|lördags|söndags", "i @", "", ""),
    ("måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag", "förra @", "nästa @|på @", ""),
    ("mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag", "sidste @|forrige @|sist @|siste @", "næste @|neste @|kommende @|på @", ""),
    ("mandags|tirsdags|onsdags|torsdags|fredags|lørdags|søndags", "i @", "", ""),
    ("maanantaina|tiistaina|keskiviikkona|torstaina|perjantaina|lauantaina|sunnuntaina", "viime @", "ensi @|tulevana @", "@"),
    ("esmaspäeval|teisipäeval|kolmapäeval|neljapäeval|reedel|laupäeval|pühapäeval", "eelmisel @|möödunud @", "järgmisel @|tuleval @", "@"),
    ("pirmdien|otrdien|trešdien|ceturtdien|piektdien|sestdien|svētdien", "pagājušo @|pagājušajā @", "nākamo @|nākamajā @", "@"),
    ("pirmadienį|antradienį|trečiadienį|ketvirtadienį|penktadienį|šeštadienį|sekmadienį", "praėjusį @|pereitą @", "kitą @|ateinantį @", "@"),
    ("понеделник|вторник|сряда|четвъртък|петък|събота|неделя", "миналия @|миналата @|изминалия @", "следващия @|следващата @|идния @|идната @", "в @|във @"),
    ("понеделник|вторник|среда|четврток|петок|сабота|недела", "минатиот @|минатата @", "следниот @|следната @|идниот @", "во @|в @"),
    ("ponedjeljak|utorak|srijedu|četvrtak|petak|subotu|nedjelju", "prošli @|prošlu @|u prošli @|prošlog @", "sljedeći @|sljedeću @|idući @|iduću @", "u @"),
    ("ponedeljak|utorak|sredu|četvrtak|petak|subotu|nedelju", "prošli @|prošlu @|prošlog @", "sledeći @|sledeću @|idući @", "u @"),
    ("понедељак|уторак|среду|четвртак|петак|суботу|недељу", "прошли @|прошлу @|прошлог @", "следећи @|следећу @", "у @"),
    ("ponedeljek|torek|sredo|četrtek|petek|soboto|nedeljo", "prejšnji @|prejšnjo @|pretekli @", "naslednji @|naslednjo @|prihodnji @", "v @"),
    ("luni|marți|miercuri|joi|vineri|sâmbătă|duminică", "@ trecută|lunea trecută", "@ viitoare|@ următoare", "@|pe @"),
    ("lunea|marțea|miercurea|joia|vinerea|sâmbăta|duminica", "@ trecută", "@ viitoare|@ următoare", "@"),
    ("δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή", "την περασμένη @|περασμένη @|την προηγούμενη @|το περασμένο @|προηγούμενη @",
     "την επόμενη @|επόμενη @|την ερχόμενη @|το επόμενο @", "την @|το @|τη @"),
    ("pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar", "geçen @|geçtiğimiz @|geçen @ günü", "gelecek @|önümüzdeki @|gelecek @ günü", "@ günü"),
    ("الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد", "@ الماضي|يوم @ الماضي|@ الفائت|@ المنصرم|الجمعة الماضية", "@ القادم|@ المقبل|يوم @ القادم|يوم @ المقبل|الجمعة القادمة",
     "يوم @|في يوم @"),
    ("دوشنبه|سه‌شنبه|چهارشنبه|پنج‌شنبه|جمعه|شنبه|یکشنبه", "@ گذشته|@ پیش", "@ آینده|@ بعد", "روز @"),
    ("دو شنبه|سه شنبه|چهار شنبه|پنج شنبه|جمعه|شنبه|یک شنبه", "@ گذشته", "@ آینده", "روز @|@"),
    ("שני|שלישי|רביעי|חמישי|שישי|שבת|ראשון", "יום @ שעבר|ביום @ שעבר|ביום @ האחרון|@ שעבר|שבת שעברה", "יום @ הבא|ביום @ הבא|@ הבא|שבת הבאה", "ביום @|יום @"),
    ("सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार", "पिछले @|गत @|बीते @", "अगले @|आगामी @", "@ को"),
    ("সোমবার|মঙ্গলবার|বুধবার|বৃহস্পতিবার|শুক্রবার|শনিবার|রবিবার", "গত @|গেল @", "আগামী @|পরের @", ""),
    ("วันจันทร์|วันอังคาร|วันพุธ|วันพฤหัสบดี|วันศุกร์|วันเสาร์|วันอาทิตย์", "@ที่แล้ว|@ก่อน|@ที่ผ่านมา", "@หน้า", ""),
    ("thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật", "@ vừa rồi|@ vừa qua|@ trước", "@ tới|@ sau", "vào @"),
    ("senin|selasa|rabu|kamis|jumat|sabtu|minggu", "@ lalu|hari @ lalu|@ kemarin|@ yang lalu", "@ depan|hari @ depan|@ mendatang", "hari @|pada hari @"),
    ("isnin|selasa|rabu|khamis|jumaat|sabtu|ahad", "@ lepas|hari @ lepas|@ lalu", "@ depan|hari @ depan|@ hadapan", "hari @|pada hari @"),
    ("lunes|martes|miyerkules|huwebes|biyernes|sabado|linggo", "noong nakaraang @|nakaraang @", "sa susunod na @|susunod na @|sa darating na @", "noong @|sa @"),
    ("一|二|三|四|五|六|日", "", "", "礼拜@|禮拜@"),
    ("||||||天", "", "", "礼拜@|禮拜@|星期@|周@|週@"),
    ("月曜日|火曜日|水曜日|木曜日|金曜日|土曜日|日曜日", "前の@", "次の@", ""),
    ("월요일|화요일|수요일|목요일|금요일|토요일|일요일", "지난 @", "다음 @|오는 @", ""),
    ("bazar ertəsi|çərşənbə axşamı|çərşənbə|cümə axşamı|cümə|şənbə|bazar", "keçən @|ötən @", "gələn @|növbəti @", "@ günü"),
    ("дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі", "өткен @", "келесі @", ""),
    ("dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge", "@ passat|el passat @|dilluns passat|el @ passat", "@ vinent|@ que ve|el proper @|el @ vinent", "el @"),
    ("luns|martes|mércores|xoves|venres|sábado|domingo", "@ pasado|o pasado @|o @ pasado", "@ que vén|o próximo @|próximo @", "o @"),
    ("astelehenean|asteartean|asteazkenean|ostegunean|ostiralean|larunbatean|igandean", "joan den @", "datorren @", "@"),
    ("jumatatu|jumanne|jumatano|alhamisi|ijumaa|jumamosi|jumapili", "@ iliyopita", "@ ijayo", "siku ya @"),
    ("maandag|dinsdag|woensdag|donderdag|vrydag|saterdag|sondag", "verlede @|laas @", "volgende @|aanstaande @", "op @"),
    ("پیر|منگل|بدھ|جمعرات|جمعہ|ہفتہ|اتوار", "پچھلے @|گزشتہ @", "اگلے @", "@ کو|بروز @"),
    # In the nominative, and in languages with fewer readers.
    ("понедельник|вторник|среда|четверг|пятница|суббота|воскресенье", "прошлая @|минувшая @", "следующая @|ближайшая @", ""),
    ("понеділок|вівторок|середа|четвер|п'ятниця|субота|неділя", "минула @", "наступна @", ""),
    ("poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela", "zeszła @|ubiegła @", "przyszła @|następna @", ""),
    ("pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle", "minulá @", "příští @", ""),
    ("pondelok|utorok|streda|štvrtok|piatok|sobota|nedeľa", "minulá @", "budúca @", ""),
    ("hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap", "múlt @|előző @", "jövő @|következő @", ""),
    ("esmaspäev|teisipäev|kolmapäev|neljapäev|reede|laupäev|pühapäev", "eelmine @|möödunud @", "järgmine @|tulev @", ""),
    ("maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai", "viime @|edellinen @", "ensi @|seuraava @", ""),
    ("pirmdiena|otrdiena|trešdiena|ceturtdiena|piektdiena|sestdiena|svētdiena", "pagājušā @|iepriekšējā @", "nākamā @", ""),
    ("pirmadienis|antradienis|trečiadienis|ketvirtadienis|penktadienis|šeštadienis|sekmadienis", "praėjęs @", "kitas @|ateinantis @", ""),
    # Without Sunday, whose name is the week's: prošle nedelje, անցյալ շաբաթ likewise of Saturday.
    ("ponedeljka|utorka|srede|četvrtka|petka|subote|", "prošlog @|prošle @", "sledećeg @|sledeće @|idućeg @|iduće @", ""),
    ("понедељка|уторка|среде|четвртка|петка|суботе|", "прошлог @|прошле @", "следећег @|следеће @|идућег @|идуће @", ""),
    ("ponedjeljka|utorka|srijede|četvrtka|petka|subote|nedjelje", "prošlog @|prošloga @|prošle @", "sljedećeg @|sljedeće @|idućeg @|iduće @", ""),
    ("երկուշաբթի|երեքշաբթի|չորեքշաբթի|հինգշաբթի|ուրբաթ||կիրակի", "անցյալ @|անցած @|նախորդ @", "հաջորդ @|եկող @", ""),
    ("ორშაბათი|სამშაბათი|ოთხშაბათი|ხუთშაბათი|პარასკევი|შაბათი|", "გასული @|წინა @", "მომავალი @|შემდეგი @", ""),
    ("ორშაბათს|სამშაბათს|ოთხშაბათს|ხუთშაბათს|პარასკევს|შაბათს|", "გასულ @|წინა @", "მომავალ @|შემდეგ @", "@"),
    ("||||الجمعة||", "@ الفائتة|@ المنصرمة", "@ المقبلة|يوم @ المقبلة", ""),
    ("ਸੋਮਵਾਰ|ਮੰਗਲਵਾਰ|ਬੁੱਧਵਾਰ|ਵੀਰਵਾਰ|ਸ਼ੁੱਕਰਵਾਰ|ਸ਼ਨਿੱਚਰਵਾਰ|ਐਤਵਾਰ", "ਪਿਛਲੇ @", "ਅਗਲੇ @", ""),
    ("सोमवारी|मंगळवारी|बुधवारी|गुरुवारी|शुक्रवारी|शनिवारी|रविवारी", "मागील @|गेल्या @|मागच्या @", "पुढील @|पुढच्या @|येत्या @", "@"),
    ("सोमबार|मंगलबार|बुधबार|बिहिबार|शुक्रबार|शनिबार|आइतबार", "गत @|अघिल्लो @", "अर्को @|आगामी @", ""),
    ("સોમવારે|મંગળવારે|બુધવારે|ગુરુવારે|શુક્રવારે|શનિવારે|રવિવારે", "ગયા @|ગત @", "આવતા @|આગામી @", "@"),
    ("సోమవారం|మంగళవారం|బుధవారం|గురువారం|శుక్రవారం|శనివారం|ఆదివారం", "గత @|పోయిన @", "వచ్చే @|తదుపరి @", ""),
    ("திங்கள்|செவ்வாய்|புதன்|வியாழன்|வெள்ளி|சனி|ஞாயிறு", "கடந்த @|போன @", "அடுத்த @|வரும் @", ""),
    ("ಸೋಮವಾರ|ಮಂಗಳವಾರ|ಬುಧವಾರ|ಗುರುವಾರ|ಶುಕ್ರವಾರ|ಶನಿವಾರ|ಭಾನುವಾರ", "ಕಳೆದ @|ಹಿಂದಿನ @", "ಮುಂದಿನ @", ""),
    ("തിങ്കളാഴ്ച|ചൊവ്വാഴ്ച|ബുധനാഴ്ച|വ്യാഴാഴ്ച|വെള്ളിയാഴ്ച|ശനിയാഴ്ച|ഞായറാഴ്ച", "കഴിഞ്ഞ @", "അടുത്ത @|വരുന്ന @", ""),
    ("даваа|мягмар|лхагва|пүрэв|баасан|бямба|ням", "өнгөрсөн @|өнгөрсөн @ гарагт", "ирэх @|ирэх @ гарагт|дараагийн @", ""),
    ("të hënën|të martën|të mërkurën|të enjten|të premten|të shtunën|të dielën", "@ e kaluar", "@ e ardhshme|@ tjetër", ""),
    ("mánudag|þriðjudag|miðvikudag|fimmtudag|föstudag|laugardag|sunnudag", "síðasta @|síðastliðinn @", "næsta @|næstkomandi @", ""),
    ("astelehena|asteartea|asteazkena|osteguna|ostirala|larunbata|igandea", "joan den @|aurreko @", "datorren @|hurrengo @", ""),
    ("پیر|منگل|بدھ|جمعرات|جمعہ|ہفتہ|اتوار", "", "آئندہ @", ""),
    ("luns|martes|mércores|xoves|venres|sábado|domingo", "", "o @ que vén", ""),
]
# Names of weekdays that are other words too: only before a time of day, and beside the name of a week.
AGE_WEEKDAYS_TIMED = ("segunda|terça|quarta|quinta|sexta", "שני|שלישי|רביעי|חמישי|שישי|שבת|ראשון")
# The same where the phrase names the week that it is of: the weekday of the week before this one, of the next, of this; this
# Friday is of this week, be it over or not.
# Elsewhere a weekday stands beside such a phrase (Monday last week), which is read by itself.
AGE_WEEKDAYS_OF_WEEK = [
    ("|||||weekend|", "last @|this past @", "next @|this coming @", "this @"),
    ("|||||fin de semana|", "el @ pasado|@ pasado|el pasado @", "el próximo @|próximo @|@ que viene", "este @"),
    ("|||||week-end|", "le @ dernier|@ dernier|@ passé", "le @ prochain|@ prochain", "ce @"),
    ("|||||wochenende|", "letztes @|am letzten @|vergangenes @|am vergangenen @|voriges @", "nächstes @|am nächsten @", "dieses @|an diesem @|am @|kommendes @|am kommenden @"),
    ("|||||fine settimana|", "lo scorso @|scorso @|@ scorso", "il prossimo @|prossimo @", "questo @"),
    ("|||||fim de semana|", "@ passado|no @ passado|último @|no último @", "próximo @|no próximo @|@ que vem", "este @|neste @"),
    ("|||||weekend|", "vorig @|afgelopen @|w zeszły @|w ubiegły @|zeszły @|lo scorso @", "volgend @|w przyszły @|następny @|il prossimo @", "dit @|komend @|w ten @|w najbliższy @|questo @"),
    ("|||||выходные|", "прошлые @|в прошлые @|минувшие @|в минувшие @", "следующие @|в следующие @", "эти @|в эти @|в ближайшие @"),
    ("|||||hafta sonu|", "geçen @|geçtiğimiz @", "gelecek @", "bu @"),
    ("|||||週末|", "先週の@", "来週の@|下個@|下@", "今週の@|這個@|這@"), ("|||||周末|", "上@|上个@", "下@|下个@", "这@|这个@|本@"),
    ("|||||주말|", "지난 @|지난주 @", "다음 주 @|다음주 @", "이번 @|이번 주 @"),
    ("一|二|三|四|五|六|日", "上周@|上週@|上星期@|上个星期@|上個星期@|上个周@|上礼拜@|上禮拜@|上个礼拜@", "下周@|下週@|下星期@|下个星期@|下個星期@|下个周@|下礼拜@|下禮拜@|下个礼拜@",
     "本周@|本週@|本星期@|这周@|這週@|这星期@|這星期@|这个星期@|這個星期@|这礼拜@|這禮拜@"),
    ("||||||天", "上周@|上週@|上星期@|上个星期@|上個星期@|上礼拜@|上禮拜@", "下周@|下週@|下星期@|下个星期@|下個星期@|下礼拜@|下禮拜@", "本周@|本週@|本星期@|这周@|這週@|这个星期@"),
    ("月曜|火曜|水曜|木曜|金曜|土曜|日曜", "先週の@|先週@", "来週の@|来週@", "今週の@|今週@"),
    ("月曜日|火曜日|水曜日|木曜日|金曜日|土曜日|日曜日", "先週の@|先週@|前の週の@", "来週の@|来週@", "今週の@|今週@"),
    ("월요일|화요일|수요일|목요일|금요일|토요일|일요일", "지난주 @|지난 주 @|저번 주 @|저번주 @", "다음주 @|다음 주 @|내주 @", "이번 주 @|이번주 @|금주 @"),
    ("pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar", "", "haftaya @", "bu @"),
    ("monday|tuesday|wednesday|thursday|friday|saturday|sunday", "", "",
     "this @|on this @|this @ night|this @ evening|this @ afternoon|this @ morning"),
    ("mon|tue|wed|thu|fri|sat|sun", "", "", "this @"), ("|tues|weds|thurs|||", "", "", "this @"),
    ("montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag", "", "", "diesen @|an diesem @"), ("|||||sonnabend|", "", "", "diesen @"),
    ("lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche", "", "", "ce @"),
    ("lunes|martes|miércoles|jueves|viernes|sábado|domingo", "", "", "este @"),
    ("lunedì|martedì|mercoledì|giovedì|venerdì|sabato|", "", "", "questo @"), ("||||||domenica", "", "", "questa @"),
    ("segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira||", "", "", "nesta @|esta @"), ("|||||sábado|domingo", "", "", "este @|neste @"),
    ("maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag", "", "", "deze @"),
    ("понедельник|вторник||четверг|||", "", "", "в этот @|этот @"), ("||среду||пятницу|субботу|", "", "", "в эту @|эту @"),
    ("понеділок|вівторок||четвер|||", "", "", "цього @|у цей @|в цей @"), ("понеділка|вівторка||четверга|||", "", "", "цього @"),
    ("||середи||п'ятниці|суботи|неділі", "", "", "цієї @"), ("||середу||п'ятницю|суботу|неділю", "", "", "у цю @|в цю @|цю @"),
    ("poniedziałek|wtorek||czwartek|piątek||", "", "", "w ten @|ten @"), ("||środę|||sobotę|niedzielę", "", "", "w tę @|w tą @|tę @"),
    ("pondělí|úterý||||||", "", "", "toto @"), ("|||čtvrtek|pátek||", "", "", "tento @"), ("||středu|||sobotu|neděli", "", "", "tuto @"),
    ("hétfőn|kedden|szerdán|csütörtökön|pénteken|szombaton|vasárnap", "", "", "ezen a @|e heti @"),
    ("понеделник|вторник||четвъртък|петък||", "", "", "този @"), ("||сряда|||събота|неделя", "", "", "тази @"),
    ("luni|marți|miercuri|joi|vineri|sâmbătă|duminică", "", "", "@ aceasta|această @|@ asta"),
    ("सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार", "", "", "इस @"),
    ("सोमबार|मंगलबार|बुधबार|बिहीबार|शुक्रबार|शनिबार|आइतबार", "", "", "यो @"),
    ("সোমবার|মঙ্গলবার|বুধবার|বৃহস্পতিবার|শুক্রবার|শনিবার|রবিবার", "", "", "এই @"),
    ("วันจันทร์|วันอังคาร|วันพุธ|วันพฤหัสบดี|วันศุกร์|วันเสาร์|วันอาทิตย์", "", "", "@นี้"),
    ("월요일|화요일|수요일|목요일|금요일|토요일|일요일", "", "", "이번 @"),
    ("thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật", "", "", "@ này"),
    ("senin|selasa|rabu|kamis|jumat|sabtu|", "", "", "@ ini|hari @ ini"),
    ("måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag", "", "", "nu på @|denna @"),
    ("mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag", "", "", "denne @|nå på @"),
]
# The latest month of a name before this one, the first one after it; English ones are read word by word.
AGE_MONTHS = [
    ("januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember", "letzten @|letzter @|im letzten @|vergangenen @|im vergangenen @|vorigen @",
     "nächsten @|nächster @|im nächsten @|kommenden @|im kommenden @"),
    ("janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre", "@ dernier|en @ dernier|@ passé", "@ prochain|en @ prochain"),
    ("enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre", "@ pasado|el @ pasado|en @ pasado|el pasado @|pasado @|último @",
     "@ próximo|próximo @|el próximo @|@ que viene|el @ que viene"),
    ("gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre", "@ scorso|lo scorso @|scorso @|a @ scorso|nello scorso @",
     "@ prossimo|il prossimo @|prossimo @"),
    ("janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro", "@ passado|em @ passado|no @ passado|último @|no último @",
     "próximo @|no próximo @|@ próximo|@ que vem"),
    ("januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december", "afgelopen @|vorige @|laatste @", "volgende @|komende @|aanstaande @"),
    ("январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь", "прошлый @|минувший @", "следующий @|ближайший @"),
    ("январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре", "в прошлом @|в минувшем @", "в следующем @|в будущем @"),
    ("ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık", "geçen @|geçtiğimiz @", "gelecek @|önümüzdeki @"),
]
# Whole texts that other words' rules would read: time is an hour to Scandinavians, morgen tomorrow to the Dutch and the morning
# behind their article; short names of days and months are names of other things.
AGE_NOTHING = "last minute|last second|la vie|sex|api|no|marca|mac|haut|son|rab|maja|led|next time|last time|this time|ten to one|five to one|twenty to one|the next time|the last time|this past time|the next day|the following day|de morgen"
# What begins like the Korean words for ago and later and stands behind a day of the month: 15일 전남 is the fifteenth, in Jeonnam.
AGE_NOTHING += "|전남|전북|전국|전주|전체|전당대회|전후|전날|전원|전면|전격|후보|후반|후임|후원"
