#include "recognise/own_names.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace newsparse::internal {
namespace {

TEST(OwnNames, NotesOnThePage) {
  for (const std::string_view note :
       {"This article is more than two years old.", "Read this article in our app.",
        "Dieser Artikel erschien zuerst hier.", "Sie k\u00F6nnen diesen Artikel am Kiosk kaufen.",
        "Within this article there are links.", "\u201CThis article\u201D is two years old.",
        "Este artigo tem mais de dois anos."})
    EXPECT_TRUE(names_itself(note)) << note;
}

TEST(OwnNames, WhatIsSaidInTheStory) {
  for (const std::string_view story :
       {"In this article the crews say what they want.", "The crews say in this article what they want.",
        "in diesem Artikel", "Dans cet article, les marins disent non.", "The articles of the treaty are old.",
        "\u201CIn this article the crews say no.", "Neste artigo, as tripula\u00E7\u00F5es dizem n\u00E3o.",
        "I denne artikel siger bes\u00E6tningerne nej.", ""})
    EXPECT_FALSE(names_itself(story)) << story;
}

TEST(OwnNames, EveryPrefixIsRead) {
  const std::string line = "Sie k\u00F6nnen diesen Artikel in unserer App lesen.";
  bool named = false;
  for (std::size_t size = 0; size <= line.size(); ++size) {
    const std::string prefix = line.substr(0, size);  // of exactly this size, so that a read past its end is found
    const bool now = names_itself(prefix);
    EXPECT_TRUE(now || !named) << prefix;  // a longer line does not lose its name
    named = now;
  }
  EXPECT_TRUE(named);
}

}  // namespace
}  // namespace newsparse::internal
