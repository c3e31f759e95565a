// Cleaning user text, and comparing names that look the same.
#include "base/spelling.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <vector>

#include "base/text.h"

using namespace jinze;

TEST_CASE("a Chinese name has no blanks inside, whichever kind they are")
{
    for (const char* written : {"张三", "张 三", " 张　三 ", "张\t三", "张\u00A0三", "张\u200B三", "张\n三",
                                "\u202A张三\u202C", "\uFEFF张三"})
        CHECK_MESSAGE(clean_name(written) == "张三", written);
    CHECK(clean_name("欧阳\r\n娜娜") == "欧阳娜娜");
    CHECK(clean_name("张三 （大）") == "张三（大）");
}

TEST_CASE("a name in letters keeps one space between its words")
{
    CHECK(clean_name("Anna  Maria\tLi") == "Anna Maria Li");
    CHECK(clean_name("第１ 支部") == "第1支部");
    CHECK(clean_name("ＡＢＣ公司支部") == "ABC公司支部");
}

TEST_CASE("every dot in a name is the same dot")
{
    for (const char* written : {"买买提·艾力", "买买提•艾力", "买买提・艾力", "买买提‧艾力", "买买提．艾力",
                                "买买提.艾力", "买买提 · 艾力", "买买提･艾力"})
        CHECK_MESSAGE(clean_name(written) == "买买提·艾力", written);
    CHECK(clean_name("3.15专项支部") == "3.15专项支部");
    CHECK(clean_name("３．１５专项支部") == "3.15专项支部");
    CHECK(key_of_name("买买提艾力") == key_of_name("买买提·艾力"));
}

TEST_CASE("radicals and compatibility characters are the characters they look like")
{
    CHECK(clean_name("⻢⼤") == "马大");
    CHECK(clean_name("⾦⻓⻰") == "金长龙");
    CHECK(clean_name("\uF9D1\uFA19") == "六神");  // U+F9D1, U+FA19
    CHECK(clean_text("⼯作⻔类") == "工作门类");
}

TEST_CASE("a text keeps its lines, its brackets and its numbers")
{
    CHECK(clean_text("  一、学习\r\n二、研究①\r三、落实\u2028 ") == "一、学习\n二、研究①\n三、落实");
    CHECK(clean_text("a\u200Bb\u202Ec") == "abc");
    CHECK(clean_line("专题研究\n机关党建 工作") == "专题研究机关党建 工作");
    CHECK(clean_line("Plan\nfor  2026") == "Plan for 2026");
    CHECK(clean_line("第一次（扩大）会议：2026年") == "第一次（扩大）会议：2026年");
}

TEST_CASE("what cannot be right is told apart from what is only badly typed")
{
    CHECK(flaw_of_text("") == Flaw::none);
    CHECK(flaw_of_text("标题 中\n第二行") == Flaw::none);
    CHECK(flaw_of_text(std::string_view{"标题\0中", 10}) == Flaw::control);
    CHECK(flaw_of_text("标题\u001B[2J") == Flaw::control);
    CHECK(flaw_of_text("标题\u0091") == Flaw::control);
    CHECK(flaw_of_text("标题\uFFFE") == Flaw::control);
    CHECK(flaw_of_text("柏\u0378永平") == Flaw::control);  // unassigned in Unicode
    for (const char* unseen :
         {"柏\u034F永平", "柏\u1160永平", "柏\u3164永平", "柏\u2800永平", "柏\u17B4永平", "柏\uFFFC永平"}) {
        CHECK_MESSAGE(clean_name(unseen) == "柏永平", unseen);
        CHECK_MESSAGE(clean_line(unseen) == "柏永平", unseen);
    }
    for (const char* dotted : {"买买提\uA78F艾力", "买买提\u16EB艾力", "买买提\u2E31艾力", "买买提\u1427艾力"})
        CHECK_MESSAGE(clean_name(dotted) == "买买提·艾力", dotted);
    CHECK(clean_line("e\u200B\u0301") == "é");
    CHECK(flaw_of_text("王\uFFFD") == Flaw::lost);
    CHECK(flaw_of_text("\xE4\xB8") == Flaw::not_utf8);
    CHECK(flaw_of_text(" 　\n\u200B") == Flaw::nothing);
    CHECK(flaw_of_text("可以吗？") == Flaw::none);
    for (const char* lost : {"李??", "李？", "王\uFFFD", "张□", "赵**", "钱×", "孙\uE863"})
        CHECK_MESSAGE(flaw_of_name(lost) == Flaw::lost, lost);
    for (const char* fine : {"张三", "买买提·艾力", "张三（大）", "Anna Li", "𠮷田"})
        CHECK_MESSAGE(flaw_of_name(fine) == Flaw::none, fine);
}

TEST_CASE("cleaning twice changes nothing more, and a clean name has the key of what was typed")
{
    static const std::vector<std::string> pieces{"张", "三",     " ",  "　",     "\u200B", "·",  "．", ".",
                                                 "A",  "ｂ",     "⻢", "⼤",     "\n",     "\r", "（", ")",
                                                 "1",  "\uF9D1", "e",  "\u0301", "\t",     "𠮷"};
    CHECK(rc::check([] {
        std::string text;
        for (const int at : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(pieces.size()))))
            text += pieces[static_cast<std::size_t>(at)];
        RC_ASSERT(clean_name(clean_name(text)) == clean_name(text));
        RC_ASSERT(clean_line(clean_line(text)) == clean_line(text));
        RC_ASSERT(clean_text(clean_text(text)) == clean_text(text));
        RC_ASSERT(key_of_name(clean_name(text)) == key_of_name(text));
        RC_ASSERT(!first_not_utf8(clean_name(text)).has_value());
    }));
}
