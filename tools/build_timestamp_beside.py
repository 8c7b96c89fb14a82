#!/usr/bin/env python3
"""Writes data/timestamp_beside_words.inc: words that say from the left what a figure is.

    python3 tools/build_timestamp_beside.py > data/timestamp_beside_words.inc

Openers begin a relative date and may be glued to the word before them (mouth|yesterday at 14:05, tren|hace 3 horas).
They are keyed by their letters from last to first, since a glued one is found from its end. Usual words end like an
opener and hold none (chantier, hervor). Counted words stand before figures that are no date (version 3.4.2021), leads
before times of day (kl. 13.52).
"""

import sys

import build_timestamp_words as words

# Openers of ages: the first words of the patterns in build_timestamp_words.py that few other words end like; behind "an" only
# an hour and a year follow.
AGES = """an acum about around almost approximately duela faz fazem for för fyri fyrir hace há il pirms pre pred prieš pries prije
    przed před virun vor πριν пре пред преди منذ""".split()

# Openers of days with a time: every word for today or a day before it of at least so many letters, but for those that
# many other words end like (igazi, stranieri, empleo).
FEWEST_LETTERS = 4
CYRILLIC_END = "\u0530"
NO_DAYS = """ahir antier azi danes dje dun dzis eile eilen gaur gister haut ieri igar illum inné inniu jana juce jucer juzi kecha leo
    maanta onte sot vakar yday сення χτεσ χθεσ χτες χθες""".split()

# Words that end like an opener: of the hundred thousands that are most used in 44 languages, and the compounds of those.
USUAL = """player multiplayer payer taxpayer ratepayer essayer prayer layer bricklayer mayer bayer slayer relayer rayer frayer
    enrayer effrayer balayer étayer dodnes idnes sandnes podnes prednes hier fichier cahier schier gauthier healthier cashier
    wealthier berthier photographier alloggi poggi appoggi bloggi khashoggi kahoy ahoy choy ključe uključe priključe fridag
    kontem contem enfrontem horizontem medianoche прехоже відсьогодні danas ciudadanas bogdanas
    hvorfor derfor utenfor overfor innenfor indenfor udenfor ovenfor istedenfor istedetfor fremfor altfor utfor nedenfor innafor
    utafor herfor bortenfor fosfor semafor metafor konfor sjofor kufor kfor efor
    varför därför utanför inför framför jämför utför ovanför nedanför medför innanför alltför uppför tillför genomför överför
    slutför nerför nedför aðför chaufför busschaufför taxichaufför marknadsför förför
    bevor hervor zuvor davor wovor hiervor favor zavor hvor govor odgovor ugovor razgovor izvor trevor ivor survivor flavor endeavor
    roundabout turnaround marabout deshace rechace rehace satisfaz desfaz infaz interfaz chá crachá
    ispred napred vpred vopred unapred spred izpred popred najpre sempre siempre despre spre odpre zapre dopre propre
    najprije ponajprije otprije sprzed vpřed napřed vispirms útfyrir heimafyrir avril april fil mil
    спре сопре запре допре напред отпред однапред понапред нанапред занапред најнапред предупреди отпреди допреди унапреди
    ومنذ فمنذ""".split()

# Before what is no date: results, versions, numbers of telephones, money, verses.
COUNTED = """ergebnis endergebnis endstand halbzeitstand zwischenstand spielstand score resultado résultat risultato marcador
    punteggio wynik eredmény lost won beat beats defeated verlor verloren gewann gewonnen siegte besiegte unterlag ganó perdió
    venció empató gagné perdu venceu perdeu empatou wygrał wygrali przegrał przegrali pokonał pokonali vann förlorade vant tapte
    vandt tabte verloor versloeg voitti hävisi счетом счётом победил победили выиграл выиграли проиграл проиграли обыграл
    обыграли
    version versión versione versão versie wersja verze verzió versjon версия firmware kernel build
    tel telefon telephone telefono teléfono téléphone telefoon phone fax telefax тел телефон факс
    usd eur chf gbp nok sek dkk pln czk huf inr rs rmb
    kapitel chapter chapitre capítulo capitolo abschnitt ziffer
    psalm psalms psalmen salmo salmos psaume genesis génesis genèse exodus éxodo leviticus deuteronomy corinthians korinther
    galatians ephesians philippians colossians thessalonians proverbs isaiah jesaja ezekiel matthew matthäus mateo""".split()

# Before how long something takes, which is no age: reading time: 3 min.
DURATIONS = """time prep cook preparation cooking baking lesezeit lesedauer dauer laufzeit spieldauer kochzeit backzeit garzeit zubereitungszeit lecture durée lectura duración leitura
    duração lettura durata leestijd duur lesetid læsetid lästid lukuaika czytania długość čtení čítania délka citire чтения длительность читання
    runtime duration length""".split()

# Before a length in figures, which is no time of day: Length 1:02:33.
LENGTHS = """length duration runtime durée duración duração durata dauer laufzeit spieldauer spielzeit filmlänge länge duur speelduur looptijd
    speltid spilletid varighed varighet varaktighet kesto pituus długość délka dĺžka stopáž délky hossz játékidő durata trajanje
    длительность продолжительность хронометраж тривалість трајање süre süresi διάρκεια durasi المدة 片长 時長 时长 再生時間 재생시간""".split()
# The same in two words: running time 1:45:00.
LENGTH_HEADS = "time".split()
LENGTH_LEADS = "running run playing play total elapsed finish finishing".split()

# What a number counts that stands behind it: views, shares, comments in forms that numbers ask for. Others of comments are in
# data/lexicon (comment_words.h).
COUNTERS = """view views share shares like likes replies response responses read reads vote votes reaction reactions hit hits
    retweet retweets download downloads answer answers
    aufruf aufrufe klicks reaktionen
    vue vues partage partages réaction réactions lectures réponses
    vista vistas visita visitas visualizaciones compartidos lecturas respuestas reacciones
    visualização visualizações compartilhamentos partilhas respostas leituras curtidas
    visualizzazioni condivisioni visite risposte letture
    weergaven
    komentarzy wyświetleń wyświetlenia odsłon odsłony udostępnień polubień odpowiedzi
    komentářů zobrazení přečtení komentárov zobrazenie
    просмотр просмотра просмотров ответ ответа ответов отзыв отзыва отзывов
    коментаря перегляд перегляди переглядів відгуків
    коментара преглеждания прегледа komentara pregleda komentarjev
    megtekintés kommenttia katselukertaa
    visningar visninger delningar delinger
    görüntülenme görüntüleme okunma paylaşım beğeni dilihat dibaca
    vizualizări distribuiri προβολές""".split()

# Before a day without its year that names a street: Calle 9 de Julio. Words of it may stand between.
STREETS = """calle avenida rua via piazza piazzale plaza praça praza carrer plaça praca placa""".split()
STREET_JOINTS = "de da do del dei della des du".split()
# The same with one of those between only: place du 8 Mai. Letters without their marks are read too.
STREETS_JOINED = "place avenue quai corso largo straße strasse strase platz rue boulevard square".split()

# Small words that are glued to the m of a time: 5:44 pm|by admin.
GLUED = "by on reply comments comment por par von".split()

# Months that languages with small letters for them print before the day, and that hardly a word ends like: agua|agosto 17, 2019.
MONTHS = """enero febrero abril junio julio agosto septiembre setiembre octubre noviembre diciembre
    janeiro fevereiro março junho julho setembro outubro novembro dezembro
    gennaio febbraio aprile giugno luglio settembre ottobre dicembre
    janvier février avril juillet août septembre octobre novembre décembre
    januari februari augustus september oktober november december""".split()

# Between the word that opens an age and its number: vor ungefähr 3 Stunden.
ABOUT = """about around approximately almost nearly over roughly environ presque plus_de près_de à_peu_près quelque alrededor_de cerca_de más_de casi
    aproximadamente unos unas quase mais_de fast knapp rund ungefähr circa gut über mehr_als etwa aproximativ aproape_de peste около близо oko
    otprilike gotovo asi zhruba přibližně skoro περίπου σχεδόν حوالي نحو khoảng gần quasi ongeveer bijna cirka omtrent omkring ungefär nästan""".split()

# Before an hour and its h or u, which are no age: às 20h, om 20u.
HOURS = "à às las les lúc um vers hacia sobre om vanaf rond".split()

# Before a time of day with a dot in it.
LEADS = """kl klo kello klokken klokka klockan klukkan klukka ore alle orele ob kell plkst pulksten pukul godz godzinie
    saat às""".split()


def day_openers():
    table, _ = words.build()
    for phrase, entry in table.words.items():
        if (entry["roles"] & words.ROLES["day_word"] and entry["amount"] >= 0 and " " not in phrase
                and len(phrase) >= FEWEST_LETTERS and phrase[0] < CYRILLIC_END and phrase not in NO_DAYS):
            yield phrase


def write(out, name, comment, keys):
    out.append(f"// {comment}")
    out.append(f"inline constexpr std::uint64_t {name}[{len(keys)}] = {{")
    cells = [f"0x{key:X}" for key in sorted(keys)]
    out += ["    " + ", ".join(cells[i:i + 6]) + "," for i in range(0, len(cells), 6)]
    out.append("};")


def main():
    out = ["// Generated by tools/build_timestamp_beside.py. Do not edit."]
    openers = set(AGES) | set(day_openers())
    out.append(f"inline constexpr int kLongestOpener = {max(map(len, openers))};  // letters")
    write(out, "kOpeners", "By their letters from last to first.", {words.hash_of(word[::-1]) for word in openers})
    for name, comment, listed in (("kUsualWords", "End like an opener.", USUAL),
                                  ("kCountedWords", "Before figures that are no date.", COUNTED),
                                  ("kDurationLabels", "Before how long something takes.", DURATIONS),
                                  ("kLengthLabels", "Before a length in figures.", LENGTHS),
                                  ("kLengthHeads", "The same behind one of the next.", LENGTH_HEADS),
                                  ("kLengthLeads", "Those.", LENGTH_LEADS),
                                  ("kCounterWords", "Behind what they count.", COUNTERS),
                                  ("kStreetWords", "Before a day that names a street.", STREETS),
                                  ("kJoinedStreetWords", "The same, with a small word between.", STREETS_JOINED),
                                  ("kStreetJoints", "Those small words.", STREET_JOINTS),
                                  ("kGluedWords", "Glued to the halves of a day.", GLUED),
                                  ("kGluedMonths", "Glued to the word before them.", MONTHS),
                                  ("kHourLeads", "Before an hour of the day and an h.", HOURS),
                                  ("kAboutWords", "Between an age's opener and its number.", ABOUT),
                                  ("kClockLeads", "Before a time of day.", LEADS)):
        write(out, name, comment, {words.hash_of(word.replace("_", " ")) for word in listed})
    sys.stdout.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
