// Every problem the checker can report, with its line and column.

#include <doctest/doctest.h>

#include <string>

#include "domain/catalogue/load.h"

using namespace jinze;
using namespace jinze::catalogue;

namespace {

// A valid duty of the district's own, line by line. Each test changes one line.
std::vector<std::string> sound()
{
    return {
        "[[duty]]",                                                                            // 1
        "id = \"reading-room\"",                                                               // 2
        "title = \"读书室\"",                                                                  // 3
        "title_en = \"Reading room\"",                                                         // 4
        "area = \"ideology\"",                                                                 // 5
        "tier = \"lead\"",                                                                     // 6
        "force = \"local\"",                                                                   // 7
        "bearer = { body = \"branch\" }",                                                      // 8
        "owed = \"standing\"",                                                                 // 9
        "evidence = { kind = \"study\", topic = \"theory-study\" }",                           // 10
        "in_force = { from = 2025-01-01 }",                                                    // 11
        "[[duty.source]]",                                                                     // 12
        "document = \"speech\"",                                                               // 13
        "quote = \"加强机关思想作风建设\"",                                                    // 14
        "[[duty.example]]",                                                                    // 15
        "says = \"一次\"",                                                                     // 16
        "says_en = \"one\"",                                                                   // 17
        "records = [ { kind = \"study\", held = 2025-02-03, topics = [\"theory-study\"] } ]",  // 18
        "on = 2025-03-01",                                                                     // 19
        "standing = \"standing\"",                                                             // 20
    };
}

Problems checked(const std::vector<std::string>& lines, const DocumentTexts& texts = {})
{
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return check({"mine.toml", text}, embedded(), texts);
}

Problems with(std::size_t line, const std::string& instead)
{
    auto lines = sound();
    lines[line - 1] = instead;
    return checked(lines);
}

// Exactly one problem, at that place, whose English sentences contain these words.
void refuses(const Problems& problems, Place at, const std::string& what, const std::string& remedy)
{
    REQUIRE_MESSAGE(problems.size() == 1, (problems.empty() ? std::string{"no problem"} : printable(problems)[1]));
    CHECK(problems[0].file == "mine.toml");
    CHECK(problems[0].at.line == at.line);
    CHECK(problems[0].at.column == at.column);
    CHECK_MESSAGE(problems[0].what.en.contains(what), problems[0].what.en);
    CHECK_MESSAGE(problems[0].remedy.en.contains(remedy), problems[0].remedy.en);
    CHECK_FALSE(problems[0].what.zh.empty());
    CHECK_FALSE(problems[0].remedy.zh.empty());
}

}  // namespace

TEST_CASE("a sound duty has no problem") { CHECK(checked(sound()).empty()); }

TEST_CASE("an unknown word gets the nearest known one")
{
    refuses(with(6, "tier = \"leed\""), {6, 8}, "\"leed\"", "\"lead\"");
    refuses(with(8, "bearer = { body = \"brunch\" }"), {8, 19}, "\"brunch\"", "\"branch\"");
    refuses(with(10, "evidence = { kind = \"studdy\", topic = \"theory-study\" }"), {10, 21}, "\"studdy\"",
            "\"study\"");
    refuses(with(20, "standing = \"standng\""), {20, 12}, "\"standng\"", "\"standing\"");
}

TEST_CASE("a word far from every known one gets the list")
{
    refuses(with(7, "force = \"whenever\""), {7, 9}, "\"whenever\"", "must, norm, local");
}

TEST_CASE("an unknown field gets the nearest known one")
{
    auto lines = sound();
    lines.insert(lines.begin() + 8, "bearrer = true");
    refuses(checked(lines), {9, 1}, "\"bearrer\"", "\"bearer\"");
}

TEST_CASE("a missing field is named, at the table that lacks it")
{
    refuses(with(4, ""), {1, 1}, "\"title_en\" is missing", "title_en");
    refuses(with(9, ""), {1, 1}, "\"owed\" is missing", "owed");
}

TEST_CASE("a post is not said as a body")
{
    refuses(with(8, "bearer = { body = \"branch-secretary\" }"), {8, 19}, "not allowed here", "post =");
}

TEST_CASE("nobody bears a duty without a bearer")
{
    refuses(with(8, "bearer = { if = \"has-committee\" }"), {8, 10}, "no bearer", "body, post or each");
}

TEST_CASE("what is not TOML is said where it breaks")
{
    const auto problems = with(3, "title = \"读书室");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].at.line == 3);
    CHECK(problems[0].what.en.starts_with("this is not valid TOML"));
}

TEST_CASE("a bracket without a name is said in its line, not stumbled over")
{
    const auto problems = with(12, "[,]");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].at == Place{12, 1});
    CHECK(problems[0].what.en == "this is not valid TOML: a key is missing or misplaced");
}

TEST_CASE("full-width punctuation outside quotes is said where it stands")
{
    for (const std::string mark : {"、", "。", "，", "“", "å"}) {
        const auto problems = with(4, "title_en = " + mark + "Reading room\"");
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].at.line == 4);
        CHECK(problems[0].what.en.starts_with("this is not valid TOML"));
    }
}

TEST_CASE("a value of the wrong kind is told the right one")
{
    refuses(with(11, "in_force = { from = \"2025-01-01\" }"), {11, 21}, "of the wrong kind", "a day like 2025-01-01");
    refuses(with(5, "area = 3"), {5, 8}, "of the wrong kind", "a text");
}

TEST_CASE("a date, a length of time and a share have one form each")
{
    const std::string clock = "owed = \"standing\"\nproposed = ";
    refuses(with(9, clock + "{ by = \"02-30\", each = \"year\" }"), {10, 19}, "not a day that every year has", "03-31");
    refuses(with(9, clock + "{ within = \"ten days\", of = \"help-requested\" }"), {10, 23}, "not a length of time",
            "30 days");
    refuses(with(9, clock + "{ sometimes = true, at_each = \"help-requested\" }"), {10, 14}, "\"sometimes\"",
            "write one of");
    refuses(with(10, "evidence = { kind = \"study\", topic = \"theory-study\", quorum = \"half\" }"), {10, 63},
            "not a share", "1/2");
}

TEST_CASE("a clock must say how much and by when")
{
    refuses(with(9, "owed = \"standing\"\nproposed = { hint = \"勤\", hint_en = \"often\" }"), {10, 12},
            "how much is owed", "at_least");
}

TEST_CASE("a topic nobody knows gets the nearest")
{
    refuses(with(10, "evidence = { kind = \"study\", topic = \"theory-studdy\" }"), {10, 38}, "no topic",
            "theory-study");
}

TEST_CASE("a topic that no kind of record asked for can carry")
{
    refuses(with(10, "evidence = { kind = \"dues\", topic = \"theory-study\" }"), {10, 37}, "can carry the topic",
            "meeting, study");
}

TEST_CASE("a topic without any kind of record")
{
    auto lines = sound();
    lines.insert(lines.end(),
                 {"[[topic]]", "code = \"silence\"", "title = \"静\"", "title_en = \"Silence\"", "carried_by = []"});
    refuses(checked(lines), {25, 14}, "no kind of record", "carried_by");
}

TEST_CASE("the same duty twice for the same day")
{
    auto lines = sound(), again = sound();
    lines.insert(lines.end(), again.begin(), again.end());
    refuses(checked(lines), {22, 6}, "twice for the same first day", "later from");
}

TEST_CASE("a version that begins before the last one's")
{
    auto lines = sound(), again = sound();
    lines[10] = "in_force = { from = 2026-01-01 }";
    again[10] = "in_force = { from = 2025-07-01 }";
    lines.insert(lines.end(), again.begin(), again.end());
    refuses(checked(lines), {31, 21}, "before the last version's 2026-01-01", "in order");
}

TEST_CASE("a version that begins while the last one still holds")
{
    auto lines = sound(), again = sound();
    lines[10] = "in_force = { from = 2025-01-01, until = 2026-12-31 }";
    again[10] = "in_force = { from = 2026-07-01 }";
    lines.insert(lines.end(), again.begin(), again.end());
    refuses(checked(lines), {31, 21}, "while the last version holds", "after that day");
}

TEST_CASE("a duty does not begin before the catalogue, nor end before it begins")
{
    refuses(with(11, "in_force = { from = 2024-12-31 }"), {11, 21}, "before the catalogue does", "2025-01-01");
    refuses(with(11, "in_force = { from = 2025-07-01, until = 2025-06-30 }"), {11, 41}, "ends before it begins",
            "until");
}

TEST_CASE("a clock that no verified source gives is only proposed")
{
    auto lines = sound();
    lines[8] = "owed = { at_least = 1, in_each = \"month\" }";
    lines[19] = "standing = \"done\"";
    refuses(checked(lines), {9, 8}, "no verified source says how often", "proposed");
}

TEST_CASE("an article number nobody has verified")
{
    refuses(with(14, "article = \"16\"\nunverified = true"), {14, 11}, "unverified article number",
            "leave out article");
}

TEST_CASE("a source says where, or that it was not read")
{
    refuses(with(14, ""), {12, 1}, "neither a quote nor an article", "unverified = true");
    refuses(with(13, "document = \"speach\""), {12, 1}, "no document \"speach\"", "speech");
}

TEST_CASE("a whole sentence holds the words quoted from it, and stands in the document")
{
    auto whole = sound();
    whole[13] += "\nsentence = \"要加强机关思想作风建设，对党员实施监督\"";
    CHECK(checked(whole).empty());
    CHECK(checked(whole, {{"speech", "要加强机关思想作风建设，对党员实施监督。"}}).empty());
    refuses(checked(whole, {{"speech", "要加强机关思想作风建设。"}}), {12, 1}, "does not contain these words",
            "copy them");
    auto other = sound();
    other[13] += "\nsentence = \"要抓好机关作风\"";
    refuses(checked(other), {15, 12}, "does not hold the quoted words", "the whole sentence of the quote");
}

TEST_CASE("a quote that is not in the document")
{
    const DocumentTexts right{{"speech", "要加强机关思想\n作风***建设，对党员"}}, wrong{{"speech", "加强机关作风建设"}};
    CHECK(checked(sound(), right).empty());
    refuses(checked(sound(), wrong), {12, 1}, "does not contain these words", "copy them");
}

TEST_CASE("what a phone can count is forbidden, with the rule that forbids it")
{
    refuses(with(10, "evidence = { kind = \"study\", topic = \"theory-study\", needs = [\"photos\"] }"), {10, 63},
            "photos may not be required: Guobanhan [2026] No. 12", "leave it out");
    refuses(with(9, "owed = \"standing\"\nproposed = { at_least = 1, in_each = \"month\", likes = 20 }"), {10, 47},
            "likes and forwards", "leave it out");
    refuses(with(3, "title = \"读书室签到打卡\""), {3, 9}, "check-ins", "leave it out");
    refuses(with(3, "title = \"学习积分\""), {3, 9}, "points", "leave it out");
    refuses(with(3, "title = \"在线时长\""), {3, 9}, "on-line time", "leave it out");
    refuses(with(2, "id = \"log-in-count\""), {2, 6}, "log-ins", "leave it out");
    refuses(with(3, "title = \"支部排名\""), {3, 9}, "rankings may not be required: the provisions on ending formalism",
            "leave it out");
}

TEST_CASE("a duty needs evidence, a source and an example")
{
    refuses(with(10, ""), {2, 6}, "what counts as evidence", "evidence =");
    auto lines = sound();
    lines.resize(11);
    const auto problems = checked(lines);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].what.en == "it has no source");
    CHECK(problems[1].what.en == "it has no worked example");
    CHECK(problems[0].at == Place{2, 6});
    refuses(with(10, "proven_by = [\"no-such-duty\"]"), {2, 6}, "no duty \"no-such-duty\"", "ids of duties");
}

TEST_CASE("an example stands as its duty can")
{
    refuses(with(20, "standing = \"overdue\""), {15, 1}, "can only have the standing \"standing\"", "as_proposed");
    refuses(with(20, "standing = \"done\"\nas_proposed = true"), {15, 1}, "no proposed deadline", "proposed");
}

TEST_CASE("an example's records must be possible")
{
    refuses(with(18, "records = [ { kind = \"dues\", held = 2025-02-03, topics = [\"theory-study\"] } ]"), {18, 13},
            "a dues cannot carry", "another kind");
    refuses(with(18, "records = [ { kind = \"study\", held = 2025-02-03, entered = 2025-02-01 } ]"), {18, 60},
            "entered before it happened", "not before held");
    refuses(with(18, "records = [ { kind = \"study\", held = 2025-02-03, present = 9, due = 8 } ]"), {18, 60},
            "more were present", "at most due");
}

TEST_CASE("a problem reads as one line in each language")
{
    const auto lines = printable(with(6, "tier = \"leed\""));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "mine.toml:6:8: “leed”不是此处可用的词。最接近的词是“lead”。");
    CHECK(lines[1] == "mine.toml:6:8: \"leed\" is not a known word here; the nearest is \"lead\".");
}
