// boilerplate_test.cpp: the class of a line of boilerplate, as the record of a whole page; and what only looks like
// one.
#include "page/boilerplate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "newsparse/page.h"
#include "newsparse/parser.h"
#include "page/classify.h"
#include "page/cue_words.h"
#include "page/workspace.h"
#include "text/byte_masks.h"

namespace newsparse {
namespace {

using enum BoilerplateClass;

enum class Place { kTop, kFoot };

struct Story {
  std::string_view language, menu, text;
};
constexpr Story kStories[] = {
    {"en", "Home\nPolitics\nBusiness\nSport\nWeather\n",
     "Ferry strike enters a second week\nBy Ann Lee\nMay 3, 2021\n"
     "The ferries to the islands stayed in port on Monday, and the crews said that they would not sail before June.\n"
     "Shops on the two largest islands have begun to run out of milk and bread, the mayor of Norrey said.\n"
     "A helicopter flew medicine to the clinic, but it cannot carry flour or coal for seven thousand people.\n"
     "The company wants to talk again on Friday if the union comes without new demands.\n"},
    {"de", "Startseite\nPolitik\nWirtschaft\nSport\nWetter\n",
     "Fährstreik geht in die zweite Woche\nVon Anna Weber\n3. Mai 2021\n"
     "Die Fähren zu den Inseln blieben am Montag im Hafen, und die Mannschaften wollen vor Juni nicht fahren.\n"
     "In den Läden der beiden größten Inseln werden Milch und Brot knapp, sagte die Bürgermeisterin von Norrey.\n"
     "Ein Hubschrauber brachte Medikamente in die Klinik, aber Mehl und Kohle für siebentausend Menschen trägt er "
     "nicht.\n"
     "Die Reederei will am Freitag wieder reden, wenn die Gewerkschaft ohne neue Forderungen kommt.\n"},
    {"fr", "Accueil\nPolitique\nÉconomie\nSport\nMétéo\n",
     "La grève des ferries entre dans sa deuxième semaine\nPar Luc Marchand\n3 mai 2021\n"
     "Les ferries vers les îles sont restés au port lundi, et les équipages ne veulent pas naviguer avant juin.\n"
     "Le lait et le pain commencent à manquer dans les magasins des deux plus grandes îles, a dit la maire de Norrey.\n"
     "Un hélicoptère a livré des médicaments à la clinique, mais il ne peut porter ni farine ni charbon.\n"
     "La compagnie veut reprendre les discussions vendredi si le syndicat vient sans nouvelles demandes.\n"},
    {"es", "Portada\nPolítica\nEconomía\nDeportes\nCultura\n",
     "La huelga de ferris entra en su segunda semana\nPor Inés Solano\n3 de mayo de 2021\n"
     "Los ferris a las islas se quedaron el lunes en el puerto y las tripulaciones no quieren navegar antes de junio.\n"
     "En las tiendas de las dos islas mayores empiezan a faltar la leche y el pan, dijo la alcaldesa de Norrey.\n"
     "Un helicóptero llevó medicinas a la clínica, pero no puede cargar harina ni carbón para siete mil personas.\n"
     "La empresa quiere hablar otra vez el viernes si el sindicato llega sin nuevas exigencias.\n"},
    {"it", "Home\nPolitica\nEconomia\nSport\nMeteo\n",
     "Lo sciopero dei traghetti entra nella seconda settimana\nDi Carla Neri\n3 maggio 2021\n"
     "I traghetti per le isole sono rimasti in porto lunedì e gli equipaggi non vogliono partire prima di giugno.\n"
     "Nei negozi delle due isole maggiori cominciano a mancare il latte e il pane, ha detto la sindaca di Norrey.\n"
     "Un elicottero ha portato le medicine alla clinica, ma non può caricare farina o carbone per settemila "
     "persone.\n"},
    {"ru", "Главная\nПолитика\nЭкономика\nСпорт\nПогода\n",
     "Забастовка паромщиков продолжается вторую неделю\nЕлена Петрова\n3 мая 2021\n"
     "Паромы на острова в понедельник остались в порту, и команды не хотят выходить в море до июня.\n"
     "В магазинах двух крупнейших островов кончаются молоко и хлеб, сказала мэр города Норрей.\n"
     "Вертолёт доставил лекарства в больницу, но он не может взять муку и уголь для семи тысяч человек.\n"},
    {"ja", "トップ\n政治\n経済\nスポーツ\n天気\n",
     "フェリーのスト、二週目に\n2021年5月3日 10時15分\n"
     "島へ向かうフェリーは月曜日も港にとどまり、乗組員は六月まで運航しない方針を示した。\n"
     "最も大きい二つの島の店では牛乳とパンが足りなくなり始めたと、ノーレイの町長は述べた。\n"
     "ヘリコプターが診療所に薬を運んだが、七千人分の小麦粉や石炭を運ぶことはできないという。\n"},
    {"zh", "首页\n政治\n经济\n体育\n天气\n",
     "渡轮罢工进入第二周\n2021年5月3日 10:15\n"
     "开往各岛的渡轮星期一仍然停在港口，船员们表示六月以前不会出航，公司对此没有回应。\n"
     "诺雷镇镇长说，两个最大岛屿的商店里牛奶和面包已经开始短缺，居民们排起了长队。\n"
     "一架直升机把药品送到了诊所，但是它无法为七千人运送面粉和煤炭，镇长补充说。\n"},
};

std::string_view story_of(std::string_view language, bool menu) {
  for (const Story& story : kStories)
    if (story.language == language) return menu ? story.menu : story.text;
  return {};
}

// A page with `line` above or below its story.
std::string page_with(std::string_view language, Place place, std::string_view line) {
  std::string page(story_of(language, true));
  if (place == Place::kTop) page.append(line).append("\n");
  page.append(story_of(language, false));
  if (place == Place::kFoot) page.append(line).append("\n");
  return page;
}

std::string kind_at(const Page& page, std::size_t at) {
  for (const Record& record : page.records()) {
    if (record.span.end <= at || record.span.begin > at) continue;
    std::string kind(to_string(record.kind));
    if (const auto boilerplate = page.boilerplate(record)) kind.append(" ").append(to_string(*boilerplate));
    return kind;
  }
  return "none";
}

std::string name_of(BoilerplateClass boilerplate) { return std::string("boilerplate ").append(to_string(boilerplate)); }

struct ClassCase {
  BoilerplateClass boilerplate;
  std::string_view language;
  Place place;
  std::string_view line;
};

constexpr ClassCase kCases[] = {
    {kConsent, "en", Place::kTop,
     "This website uses cookies so that we can count visits. By browsing on you accept this."},
    {kConsent, "en", Place::kTop, "Accept all cookies"},
    {kConsent, "en", Place::kFoot, "I agree"},
    {kConsent, "en", Place::kFoot,
     "We and our partners use cookies and other data on your device to show you content and to measure how it is read. "
     "You may give or withdraw your consent whenever you like. Some partners rely on their legitimate interest, to "
     "which you may object in the cookie settings below. Your choices hold for this site only."},
    {kConsent, "de", Place::kTop,
     "Diese Seite verwendet Cookies. Wenn Sie weiterlesen, willigen Sie in deren Verwendung ein."},
    {kConsent, "de", Place::kFoot, "Alle akzeptieren"},
    {kConsent, "fr", Place::kTop,
     "Ce site utilise des cookies pour compter ses lecteurs. En le lisant, vous les acceptez."},
    {kConsent, "fr", Place::kFoot, "Tout refuser"},
    {kConsent, "es", Place::kTop, "Este sitio utiliza cookies para contar las visitas; si sigue leyendo, las acepta."},
    {kConsent, "it", Place::kFoot, "Questo sito utilizza i cookie per contare le visite."},
    {kConsent, "ru", Place::kTop,
     "Сайт использует файлы cookie, чтобы считать посетителей. Читая дальше, вы соглашаетесь."},
    {kConsent, "ja", Place::kTop,
     "当社のサイトではクッキーを使って閲覧数を数えています。閲覧を続けると同意したものとみなします。"},
    {kConsent, "zh", Place::kFoot, "本站使用Cookie统计访问量，继续浏览即表示同意。"},
    {kNavigation, "en", Place::kTop, "Skip to content"},
    {kNavigation, "en", Place::kFoot, "About us\nContact us\nTerms of use\nPrivacy policy"},
    {kNavigation, "de", Place::kFoot, "Impressum\nDatenschutz\nKontakt\nAGB"},
    {kNavigation, "fr", Place::kFoot, "Mentions légales\nContact\nPlan du site\nConfidentialité"},
    {kNavigation, "ru", Place::kFoot, "О нас\nКонтакты\nПолитика конфиденциальности"},
    {kNavigation, "ja", Place::kFoot, "会社概要\nお問い合わせ\n利用規約"},
    {kShare, "en", Place::kTop, "Share on Facebook"},
    {kShare, "en", Place::kFoot, "Share"},
    {kShare, "de", Place::kTop, "Teilen"},
    {kShare, "de", Place::kFoot, "Auf Facebook teilen"},
    {kShare, "fr", Place::kTop, "Partager sur Twitter"},
    {kShare, "es", Place::kFoot, "Compartir en WhatsApp"},
    {kShare, "ru", Place::kTop, "Поделиться"},
    {kShare, "ja", Place::kFoot, "Facebookでシェア"},
    {kShare, "zh", Place::kFoot, "分享到微博"},
    {kCopyright, "en", Place::kFoot, "© 2021 Norrey Post. All rights reserved."},
    {kCopyright, "en", Place::kFoot, "Copyright 2021 Norrey Post Ltd"},
    {kCopyright, "en", Place::kFoot, "(c) 2021 Norrey Post"},
    {kCopyright, "de", Place::kFoot, "© 2021 Bote von Norrey GmbH. Alle Rechte vorbehalten."},
    {kCopyright, "fr", Place::kFoot, "Tous droits réservés © Le Port de Norrey 2021"},
    {kCopyright, "es", Place::kFoot, "© 2021 Puerto Norrey. Todos los derechos reservados."},
    {kCopyright, "it", Place::kFoot, "© 2021 Isola di Norrey S.r.l. - Tutti i diritti riservati"},
    {kCopyright, "ru", Place::kFoot, "© 2021 Вестник Норрея. Все права защищены."},
    {kCopyright, "ja", Place::kFoot, "無断転載を禁じます © 2021 ノーレイ日報"},
    {kCopyright, "zh", Place::kFoot, "版权所有 未经授权不得转载"},
    {kComments, "en", Place::kFoot, "3 Comments"},
    {kComments, "en", Place::kFoot, "Leave a comment"},
    {kComments, "de", Place::kFoot, "12 Kommentare"},
    {kComments, "de", Place::kFoot, "Kommentar schreiben"},
    {kComments, "fr", Place::kFoot, "Laisser un commentaire"},
    {kComments, "es", Place::kFoot, "Comentarios (7)"},
    {kComments, "ru", Place::kFoot, "Комментарии (5)"},
    {kComments, "ja", Place::kFoot, "コメント(3)"},
    {kComments, "zh", Place::kFoot, "发表评论"},
    // Lines of forms.
    {kComments, "en", Place::kFoot, "Save my name, email, and website in this browser for the next time I comment."},
    {kComments, "en", Place::kFoot, "This site uses Akismet to reduce spam. Learn how your comment data is processed."},
    {kComments, "de", Place::kFoot,
     "Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert"},
    {kComments, "fr", Place::kFoot, "Votre adresse e-mail ne sera pas publiée."},
    {kComments, "es", Place::kFoot, "Los campos obligatorios están marcados con *"},
    {kComments, "ru", Place::kFoot, "Ваш адрес email не будет опубликован. Обязательные поля помечены *"},
    {kComments, "ja", Place::kFoot, "メールアドレスが公開されることはありません。"},
    {kShare, "de", Place::kFoot, "Teilen Sie dies mit:"},
    {kShare, "es", Place::kFoot, "Comparte esto:"},
    {kNavigation, "de", Place::kFoot,
     "Dieser Beitrag wurde unter Hafen, Inseln veröffentlicht. Setze ein Lesezeichen auf den Permalink."},
    {kNavigation, "en", Place::kFoot, "This entry was posted in Harbour, Islands. Bookmark the permalink."},
    {kPagination, "fr", Place::kFoot, "Article plus ancien"},
    {kRelatedLinks, "ru", Place::kFoot, "Свежие записи"},
    {kShare, "en", Place::kFoot, "View this post on Instagram"},
    {kShare, "de", Place::kFoot, "Sieh dir diesen Beitrag auf Instagram an"},
    {kAdvertisement, "en", Place::kFoot, "This advertisement has not loaded yet, but your article continues below."},
    {kAdvertisement, "de", Place::kFoot, "Der Artikel wird nach der Anzeige fortgesetzt."},
    {kRelatedLinks, "de", Place::kFoot, "Ähnliche Beiträge"},
    {kConsent, "en", Place::kFoot,
     "This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply."},
    {kNavigation, "en", Place::kTop, "You are here:"},
    {kNavigation, "de", Place::kTop, "Sie sind hier:"},
    {kNavigation, "fr", Place::kTop, "Vous êtes ici :"},
    {kSubscription, "en", Place::kFoot, "Sign up for our newsletter"},
    {kSubscription, "en", Place::kFoot, "This story is for subscribers only. Subscribe now to continue reading."},
    {kSubscription, "de", Place::kFoot, "Newsletter abonnieren"},
    {kSubscription, "fr", Place::kFoot, "Article réservé aux abonnés"},
    {kSubscription, "es", Place::kFoot, "Suscríbete a nuestra newsletter"},
    {kSubscription, "ru", Place::kFoot, "Подпишитесь на нашу рассылку"},
    {kSubscription, "ja", Place::kFoot, "この記事は有料会員限定です"},
    {kAdvertisement, "en", Place::kTop, "Advertisement"},
    {kAdvertisement, "en", Place::kFoot, "Sponsored content"},
    {kAdvertisement, "de", Place::kTop, "Anzeige"},
    {kAdvertisement, "fr", Place::kTop, "Publicité"},
    {kAdvertisement, "es", Place::kTop, "Publicidad"},
    {kAdvertisement, "ru", Place::kTop, "Реклама"},
    {kAdvertisement, "ja", Place::kTop, "広告"},
    {kSearch, "en", Place::kTop, "Search"},
    {kSearch, "de", Place::kTop, "Suche"},
    {kSearch, "fr", Place::kTop, "Rechercher"},
    {kSearch, "es", Place::kTop, "Buscar"},
    {kSearch, "ru", Place::kTop, "Поиск по сайту"},
    {kSearch, "ja", Place::kTop, "検索"},
    {kPagination, "en", Place::kFoot, "1\n2\n3\nNext"},
    {kPagination, "en", Place::kFoot, "Older posts"},
    {kPagination, "de", Place::kFoot, "Nächste Seite"},
    {kPagination, "de", Place::kFoot, "1\n2\n3\n4\nWeiter"},
    {kPagination, "fr", Place::kFoot, "Page suivante"},
    {kPagination, "es", Place::kFoot, "Anterior\n1\n2\n3\nSiguiente"},
    {kPagination, "ru", Place::kFoot, "Следующая страница"},
    {kPagination, "ja", Place::kFoot, "次のページ"},
    {kScriptNotice, "en", Place::kTop, "Please enable JavaScript to view this page."},
    {kScriptNotice, "en", Place::kFoot, "Your browser does not support this video."},
    {kScriptNotice, "de", Place::kTop, "Bitte aktivieren Sie JavaScript, damit die Seite angezeigt wird."},
    {kScriptNotice, "fr", Place::kTop, "Veuillez activer JavaScript pour afficher cette page."},
    {kScriptNotice, "es", Place::kTop, "Debe activar JavaScript en su navegador para ver esta página."},
    {kScriptNotice, "ru", Place::kTop, "Включите JavaScript, чтобы увидеть страницу."},
    {kScriptNotice, "ja", Place::kTop, "このページを見るにはJavaScriptを有効にしてください。"},
    {kRelatedLinks, "en", Place::kFoot, "Related articles"},
    {kRelatedLinks, "en", Place::kFoot, "You may also like"},
    {kRelatedLinks, "de", Place::kFoot, "Das könnte Sie auch interessieren"},
    {kRelatedLinks, "fr", Place::kFoot, "À lire aussi"},
    {kRelatedLinks, "es", Place::kFoot, "Noticias relacionadas"},
    {kRelatedLinks, "it", Place::kFoot, "Leggi anche"},
    {kRelatedLinks, "ru", Place::kFoot, "Читайте также"},
    {kRelatedLinks, "ja", Place::kFoot, "関連記事"},
    {kRelatedLinks, "zh", Place::kFoot, "相关新闻"},
};

TEST(Boilerplate, EveryClassInManyLanguages) {
  Parser parser;
  Page page;
  for (const ClassCase& one : kCases) {
    SCOPED_TRACE(one.line);
    const std::string text = page_with(one.language, one.place, one.line);
    ASSERT_FALSE(parser.parse(text, page));
    const std::size_t begin = text.find(std::string("\n").append(one.line).append("\n")) + 1;
    for (std::size_t at = begin; at < begin + one.line.size(); at = text.find('\n', at) + 1)
      EXPECT_EQ(kind_at(page, at), name_of(one.boilerplate)) << text.substr(at, text.find('\n', at) - at);
  }
}

TEST(Boilerplate, EveryClassHasACase) {
  for (int c = 0; c < kBoilerplateClassCount; ++c) {
    const auto cases = std::count_if(std::begin(kCases), std::end(kCases),
                                     [c](const ClassCase& one) { return static_cast<int>(one.boilerplate) == c; });
    EXPECT_GE(cases, 5) << to_string(static_cast<BoilerplateClass>(c));
  }
}

struct Lookalike {
  std::string_view language;
  Place place;
  std::string_view line;
};

TEST(Boilerplate, WhatOnlyLooksLikeIt) {
  constexpr Lookalike kLookalikes[] = {
      {"de", Place::kFoot, "Aktuelle Beiträge zur Rentenkasse steigen im Mai wieder"},
      {"en", Place::kFoot, "Your password is not safe, the police of the island warn"},
      {"en", Place::kFoot, "How a small newsletter saved the last bookshop of the valley"},
      {"en", Place::kFoot, "Minister's comments on pensions anger the unions"},
      {"en", Place::kFoot, "Search for missing sailors enters its third day"},
      {"en", Place::kFoot, "Shares in the shipyard fall by a tenth"},
      {"en", Place::kFoot, "Court says old songs are no longer under copyright"},
      {"en", Place::kFoot, "The baker's cookies won a prize at the fair, and the jury asked for more of them."},
      {"en", Place::kFoot, "Photo: Ann Lee"},
      {"en", Place::kFoot, "The council said that the address of the mayor will not be published before the vote."},
      {"de", Place::kFoot, "Sie sind hier geboren und wollen auf der Insel bleiben, sagte der Bürgermeister."},
      {"de", Place::kFoot, "Anzeige gegen Unbekannt nach dem Brand am Hafen"},
      {"en", Place::kFoot, "A sailor's podcast that half the coast listens to"},
      {"en", Place::kFoot, "Copyright law is to be reformed next year, says the minister"},
      {"de", Place::kFoot, "Gericht verbietet die Cookie-Banner zweier Läden"},
      {"fr", Place::kFoot, "Le podcast d'un marin que toute la côte écoute"},
      {"de", Place::kFoot, "Suche nach vermissten Seglern dauert an"},
      {"de", Place::kFoot, "Minister weist Kommentare aus dem Ausland zurück"},
      {"fr", Place::kFoot, "La recherche des marins disparus continue"},
      {"es", Place::kFoot, "La búsqueda de los marineros entra en su tercer día"},
      {"ru", Place::kFoot, "Поиск пропавших моряков продолжается третий день"},
  };
  Parser parser;
  Page page;
  for (const Lookalike& one : kLookalikes) {
    SCOPED_TRACE(one.line);
    const std::string text = page_with(one.language, one.place, one.line);
    ASSERT_FALSE(parser.parse(text, page));
    const std::string kind = kind_at(page, text.find(one.line));
    EXPECT_FALSE(kind.starts_with("boilerplate")) << kind;
  }
}

// Whose a text is, is said in words that a story has, too; a line that opens with the sign or the word and a year is no
// paragraph, wherever it stands.
TEST(Boilerplate, OpensAsCopyright) {
  Parser parser;
  Page page;
  for (const std::string_view line :
       {"Copyright 2023 Norrey Media Inc. All rights reserved. This material may not be published, broadcast, "
        "rewritten, or redistributed.",
        "\u00A9 2023 Norrey Media Inc. All rights reserved. This material may not be rewritten or redistributed.",
        "\u00A9\u00A02023 Norrey Media Inc. All rights reserved. This material may not be rewritten or redistributed.",
        "(c) 2023 Norrey Media Inc. All rights reserved. This material may not be rewritten or redistributed.",
        "Copyright, 2023, Norrey Media Inc. All rights reserved. This material may not be rewritten.",
        "Copyright Norrey Media Group Ltd", "Copyright Deutsche Presse-Agentur GmbH",
        "Copyright: Norrey Verlag GmbH und Partner", "All content copyright Norrey Media Group"}) {
    const std::string text = page_with("en", Place::kFoot, line);
    ASSERT_FALSE(parser.parse(text, page));
    EXPECT_EQ(kind_at(page, text.find(line)), "boilerplate copyright") << line;
  }
}

// `line` between the first two paragraphs of the story.
std::string page_around(std::string_view language, std::string_view line) {
  std::string text = page_with(language, Place::kFoot, "");
  std::size_t at = 0;
  for (const std::string_view paragraph : {"The ferries to", "Die Fähren zu", "Les ferries vers", "Los ferris a"})
    if (const std::size_t found = text.find(paragraph); found != std::string::npos) at = text.find('\n', found) + 1;
  return text.insert(at, std::string(line).append("\n"));
}

TEST(Boilerplate, NoticesAreNoneOfTheStoryWhereverTheyStand) {
  constexpr ClassCase kNotices[] = {
      {kAdvertisement, "en", {}, "When you buy through links on our site, we may earn an affiliate commission."},
      {kAdvertisement, "en", {}, "This post contains affiliate links. I may receive a small commission if you buy."},
      {kAdvertisement, "de", {}, "Dieser Beitrag enthält Affiliate-Links. Der Preis ändert sich dadurch nicht."},
      {kAdvertisement, "de", {}, "Kaufen Sie über diesen Link, erhalten wir eine kleine Provision."},
      {kAdvertisement, "fr", {}, "Cet article contient des liens d’affiliation. Le prix reste le même pour vous."},
      {kAdvertisement, "es", {}, "Este artículo contiene enlaces de afiliados, con los que pagamos nuestro trabajo."},
      {kConsent, "de", {}, "Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden."},
      {kConsent, "en", {}, "To view this content you need to allow the cookies of another company."},
      {kConsent, "fr", {}, "Pour afficher ce contenu, il faut accepter les cookies d’un autre site."},
      {kScriptNotice, "en", {}, "This video has failed to load. Try it again in a moment."},
      {kComments, "en", {}, "Was this article helpful? Tell us by one of the two buttons."},
      {kComments, "de", {}, "Wie hat Ihnen der Artikel gefallen? Bewerten Sie ihn mit Sternen."},
      {kComments, "fr", {}, "Connectez-vous pour commenter et dites ce que vous en pensez."},
      {kSubscription, "es", {}, "Descarga nuestra app y lee las noticias del puerto antes que nadie."},
      {kSubscription, "ru", {}, "Подписывайтесь на наш канал, чтобы первыми узнавать новости порта."},
      {kSubscription, "nl", {}, "Download onze app en mis niets van wat er in de haven gebeurt."},
  };
  constexpr Lookalike kStoryLines[] = {
      {"en", {}, "Estate agents earn a commission of three percent when they sell a house on the islands."},
      {"en", {}, "“We earn a commission on each crate of fish that is sold in the town,” the company's owner said."},
      {"en", {}, "Affiliate links are how many of these shops find their buyers, the chamber of commerce said."},
      {"de", {}, "Die Makler erhalten eine Provision von drei Prozent, wenn sie auf den Inseln ein Haus verkaufen."},
      {"de", {}, "Für jedes Ticket erhalten wir eine Provision von drei Prozent, sagte die Sprecherin der Reederei."},
      {"es", {}, "– Podemos recibir una comisión por cada enlace – dijo el dueño de la tienda más vieja del puerto."},
      {"fr", {}, "La société a indiqué lundi que pour afficher ce contenu il faut un accord signé de la mairie."},
      {"es", {}, "El juez suspendió la vista porque no se pudo cargar el video en el que aparecía el acusado."},
      {"en", {}, "We may earn a commission from links to our fish, said the owner, but only if the shops pay."},
      {"en", {}, "Readers who had been asked whether the text was helpful said that it was, the editors found."},
      {"es", {}, "La empresa pide a sus clientes que paguen en la caja, o «descarga nuestra app», según el dueño."},
      {"ru", {}, "«Подписывайтесь на наш канал», — сказал капитан парома, и тысячи людей так и сделали в тот день."},
      {"de", {}, "Dieser Beitrag wurde unter anderem von der Stadt bezahlt, wie das Ministerium am Montag mitteilte."},
  };
  Parser parser;
  Page page;
  for (const ClassCase& one : kNotices) {
    const std::string text = page_around(one.language, one.line);
    ASSERT_FALSE(parser.parse(text, page));
    EXPECT_EQ(kind_at(page, text.find(one.line)), name_of(one.boilerplate)) << one.line;
  }
  for (const Lookalike& one : kStoryLines) {
    const std::string text = page_around(one.language, one.line);
    ASSERT_FALSE(parser.parse(text, page));
    EXPECT_EQ(kind_at(page, text.find(one.line)), "paragraph") << one.line;
  }
  // A headline about such notices.
  constexpr std::string_view kHeadline = "Blogs must say clearly if posts contain affiliate links, court rules";
  std::string text = page_with("en", Place::kFoot, "");
  text.replace(text.find("Ferry strike"), std::string_view("Ferry strike enters a second week").size(), kHeadline);
  ASSERT_FALSE(parser.parse(text, page));
  EXPECT_EQ(page.text(page.title()), kHeadline);
}

TEST(Boilerplate, ABannerIsNoTitleAndNoTeaser) {
  constexpr std::string_view kPages[] = {
      "当サイトではクッキーを使用しています。サイトの利用を続けることで、クッキーの使用に同意したものとみなされます。\n"
      "フェリーのスト、二週目に\n2021年5月3日 10時15分\n"
      "島へ向かうフェリーは月曜日も港にとどまり、乗組員は六月まで運航しない方針を示した。\n"
      "最も大きい二つの島の店では牛乳とパンが足りなくなり始めたと、ノーレイの町長は述べた。\n",
      "We use cookies on this site to improve your experience and to count visits\n"
      "Ferry strike enters a second week\nMay 3, 2021\n"
      "The ferries to the islands stayed in port on Monday, and the crews said that they would not sail.\n"
      "Shops on the two largest islands have begun to run out of milk and bread, the mayor of Norrey said.\n"
      "Please enable JavaScript to view the comments.\nMay 4, 2021\n© 2021 Norrey Post. All rights reserved.\n",
  };
  Parser parser;
  Page page;
  for (const std::string_view text : kPages) {
    ASSERT_FALSE(parser.parse(text, page));
    EXPECT_EQ(kind_at(page, 0), name_of(kConsent));
    EXPECT_NE(page.title().begin, 0U);
    for (const Record& record : page.records())
      EXPECT_FALSE(page.feed_item(record).has_value()) << page.text(record.span);
  }
}

TEST(Boilerplate, FiguresOfATableAreNoPages) {
  constexpr std::string_view kTable =
      "Rowers take the cup\nThe rowers of Norrey won the cup on Sunday, for the third year in a row.\n"
      "Ann Lee\n41\n7\n12\nInés Solano\n38\n9\n0\nElena Petrova\n22\n4\n31\n";
  Parser parser;
  Page page;
  ASSERT_FALSE(parser.parse(kTable, page));
  for (const Record& record : page.records())
    EXPECT_NE(page.boilerplate(record), kPagination) << page.text(record.span);
}

struct CueCase {
  std::string_view text;
  BoilerplateClass boilerplate;
  int words;
};

TEST(CueWords, CountsTheWordsOfTheLongestPhrases) {
  constexpr CueCase kRows[] = {
      {"Leave a comment", kComments, 3},
      {"Tous droits réservés © 2021", kCopyright, 3},
      {"サイトではクッキーを保存", kConsent, 2},
      {"Reply", kComments, 1},
      {"They sent no reply", kComments, 0},  // a button says nothing else
      {"12 comments", kComments, 1},
      {"Accept all", kConsent, 2},
      {"an end", kNavigation, 0},
  };
  for (const CueCase& row : kRows) {
    SCOPED_TRACE(row.text);
    internal::ByteMasks masks;
    internal::scan_bytes(row.text, masks);
    const auto cues = internal::read_cue_words(row.text, masks, {0, static_cast<std::uint32_t>(row.text.size())}, {});
    EXPECT_EQ(cues.words[static_cast<std::size_t>(row.boilerplate)], row.words);
  }
}

TEST(Boilerplate, MenusOfWordsAreNoTitles) {
  const auto is_menu = [](std::string_view line) {
    internal::Workspace work;
    internal::LineInfo info;
    const Span all{0, static_cast<std::uint32_t>(line.size())};
    internal::scan_bytes(line, work.masks);
    if (!line.empty()) internal::read_part(line, work, all, info);  // lines are not
    return internal::is_menu_of_words(line, all, info);
  };
  for (const std::string_view menu : {"Home World Politics Business Sport Culture Weather",
                                      "Startseite Politik Wirtschaft Sport Kultur Wissen Wetter",
                                      "Accueil Politique International Économie Sports Culture Météo",
                                      "首页 国际 财经 体育 文化", "Home World Politics Sport Harbour"})
    EXPECT_TRUE(is_menu(menu)) << menu;
  for (const std::string_view title :
       {"World Politics Sport", "World sport politics and business",
        "Business Minister Opens World Sport Weeks in Norrey", "World Cup Sport and Culture",
        "Health funding cut for sport", "Sport and politics do not mix, says minister",
        "World Politics Business Sport.", "Home World Politics 2019", ""})
    EXPECT_FALSE(is_menu(title)) << title;
  Parser parser;
  Page page;
  ASSERT_FALSE(
      parser.parse("Home World Politics Business Sport Culture Weather\n"
                   "May 29, 2019 Harbour ferry runs aground in thick fog\n"
                   "May 29, 2019 Ministers weigh second inquiry into prison fires\n"
                   "May 28, 2019 Thousands without power as storm moves east\n",
                   page));
  std::size_t items = 0;
  for (const Record& record : page.records()) items += record.kind == RecordKind::kFeedItem;
  EXPECT_EQ(items, 3);
}

TEST(CueWords, PhrasesEndAtSeams) {
  constexpr std::string_view kRow = "ReplyShare";
  internal::ByteMasks masks;
  internal::scan_bytes(kRow, masks);
  const Glue seam{.at = 5, .confidence = 90};
  const auto glued = internal::read_cue_words(kRow, masks, {0, 10}, {});
  EXPECT_EQ(glued.best(), internal::kCueGroups);
  const auto parted = internal::read_cue_words(kRow, masks, {0, 10}, {&seam, 1});
  EXPECT_EQ(parted.words[static_cast<std::size_t>(kComments)], 1);
  EXPECT_EQ(parted.words[static_cast<std::size_t>(kShare)], 1);
}

}  // namespace
}  // namespace newsparse
