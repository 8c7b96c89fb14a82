// Where known names begin and end between letters without case.
#include "page/seam_names.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

#include "page/page_data.h"
#include "page/pipeline.h"
#include "page/seam_features.h"

namespace newsparse::internal {
namespace {

// The line with "‖" at each place that a name proposes; `others` are lines of the same page.
std::string proposed(const std::string& line, const std::string& others = "") {
  const std::string text = line + "\n" + others;
  Pipeline pipeline{Options{}, Rules{}};
  Page page;
  EXPECT_FALSE(pipeline.read(text, {}, page.data()));
  std::string out = line;
  const auto& candidates = pipeline.work().seam_candidates;
  for (auto c = candidates.rbegin(); c != candidates.rend(); ++c)
    if (c->at < line.size() && c->shape == static_cast<std::uint8_t>(SeamShape::kName)) out.insert(c->at, "‖");
  return out;
}

struct Row {
  std::string_view name, line, others, expected;
};
constexpr Row kRows[] = {
    {"menu_of_known_sections", "世界政治経済スポーツ", "", "世界‖政治‖経済‖スポーツ"},
    {"section_before_a_date", "果樹農家、遅霜に警戒強めるスポーツ 2019.5.4", "",
     "果樹農家、遅霜に警戒強める‖スポーツ 2019.5.4"},
    {"section_that_touches_its_date", "果樹農家、遅霜に警戒強めるスポーツ2019.5.4", "",
     "果樹農家、遅霜に警戒強める‖スポーツ2019.5.4"},
    {"page_has_it_as_a_line", "古い水車はなぜ今も回る湾岸便り", "湾岸便り\n", "古い水車はなぜ今も回る‖湾岸便り"},
    {"nobody_knows_it", "古い水車はなぜ今も回る湾岸便り", "", "古い水車はなぜ今も回る湾岸便り"},
    {"arabic_words_have_blanks", "مزارعو البساتين يخشون الصقيع المتأخراقتصاد 22/2/2019", "",
     "مزارعو البساتين يخشون الصقيع المتأخر‖اقتصاد 22/2/2019"},
    {"sentence_that_begins_with_a_section", "政治家は午後に港へ向かった。", "", "政治家は午後に港へ向かった。"},
    {"name_before_more_words", "最佳国语流行音乐体育 （作曲） 张", "", "最佳国语流行音乐体育 （作曲） 张"},
    {"name_at_a_pieces_begin", "其中 体育馆开放 （作曲）", "", "其中 体育馆开放 （作曲）"},
    {"name_that_points_on", "港の歴史を幅広く紹介しています詳細を見る>>", "",
     "港の歴史を幅広く紹介しています‖詳細を見る>>"},
    {"name_behind_a_counter", "フォロワー(11)もっと見る", "", "フォロワー(11)‖もっと見る"},
    {"menu_of_regions", "東北青森岩手秋田宮城", "", "東北‖青森‖岩手‖秋田‖宮城"},
    {"part_of_a_longer_name", "社会・政治", "", "社会・政治"},
    {"one_name_alone", "スポーツ", "", "スポーツ"},
    {"letters_with_case_are_others_work", "savehidereport", "hide\nreport\n", "savehidereport"},
};

TEST(SeamNames, Rows) {
  for (const Row& row : kRows)
    EXPECT_EQ(proposed(std::string(row.line), std::string(row.others)), row.expected) << row.name;
}

// Whatever the bytes: nothing is read past the piece, and each place lies inside it, where a character begins.
TEST(SeamNames, EveryPrefix) {
  for (const Row& row : kRows)
    for (std::size_t size = 0; size <= row.line.size(); ++size) {
      const std::string exact(row.line.substr(0, size));
      const KnownNames names(exact, {});
      names.read(exact, {0, static_cast<std::uint32_t>(size)}, true, true, [&](std::uint32_t at) {
        EXPECT_LE(at, size) << row.name;
        EXPECT_TRUE(at == size || (static_cast<unsigned char>(exact[at]) & 0xC0) != 0x80) << row.name << " " << size;
      });
    }
}

}  // namespace
}  // namespace newsparse::internal
