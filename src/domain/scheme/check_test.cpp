// What a wrong scheme is told: each refusal with its line and its remedy.
#include "domain/scheme/small_scheme_test.h"

using namespace jinze;
using namespace jinze::scheme;
using namespace jinze::scheme::test;

namespace {

std::string fact_line(const std::string& fact) { return told(item("fact = \"" + fact + "\"\nlose = 1")); }

}  // namespace

TEST_CASE("a sound scheme is told nothing")
{
    CHECK(told(item("fact = \"duty:election-on-term\"\nlose = { overdue = 3, done-late = 3 }")) == "nothing");
}

TEST_CASE("photos, uploads, likes, points, log-ins and on-line time are refused with the rule")
{
    for (const char* fact :
         {"stated:work-committee/photos", "stated:work-committee/uploads", "stated:work-committee/likes",
          "register:points", "register:log-ins", "register:online-time", "照片", "在线学时", "上传"}) {
        CAPTURE(fact);
        const std::string said = fact_line(fact);
        CHECK(said.starts_with("mine.toml:24:8: "));
        CHECK(said.find("may not be required: Guobanhan [2026] No. 12") != said.npos);
    }
    CHECK(fact_line("register:ranking").find("formalism") != std::string::npos);
}

TEST_CASE("a fact that is not on the lists is refused, and the nearest is named")
{
    CHECK(fact_line("duty:election-on-trem") ==
          "mine.toml:24:8: \"duty:election-on-trem\" is no duty of the catalogue; the nearest is "
          "\"duty:election-on-term\".");
    CHECK(fact_line("duty:zzzzzzzzzzzz").ends_with("jinze catalogue list shows them all."));
    CHECK(fact_line("matter:urge").ends_with("the nearest is \"urged\"."));
    CHECK(fact_line("stated:work-commitee/finding").ends_with("the nearest is \"work-committee\"."));
    CHECK(fact_line("stated:work-committee/xxxxxxxxxx").find("write one of: finding, ") != std::string::npos);
    CHECK(fact_line("stated:finding").find("it does not say which body states it; write stated:BODY/KIND") !=
          std::string::npos);
    CHECK(fact_line("weather").find("is not on the list of facts; a fact begins with duty:") != std::string::npos);
    CHECK(told(item("lose = 1")).starts_with("mine.toml:19:1: \"fact\" is missing"));
}

TEST_CASE("the duty of reporting for the assessment is not scored in it")
{
    for (const char* duty :
         {"branch-secretary-reports", "work-committee-secretary-reports", "duty-and-integrity-report"})
        CHECK(fact_line(std::string{"duty:"} + duty).find("reporting for the assessment may not be scored") !=
              std::string::npos);
}

TEST_CASE("persons are never scored: neither whom the scheme is for, nor through a duty of a post")
{
    CHECK(fact_line("duty:secretary-lecture").find("a person owes this duty, and persons are never scored") !=
          std::string::npos);
    for (const char* who : {"branch-secretary", "member", "leaders", "cadres", "persons"}) {
        std::string text = heading;
        text.replace(text.find("\"branch\""), 8, std::string{"\""} + who + "\"");
        const auto all = all_told(text + item("fact = \"matter:any\"\nlose = 1") + example);
        REQUIRE(all.size() == 1);
        CHECK(all.front().find("mine.toml:4:8: a scheme is for organisations, never for persons") == 0);
    }
    std::string text = heading;
    text.replace(text.find("for = "), 16, "");
    CHECK(all_told(text + item("fact = \"matter:any\"\nlose = 1") + example)
              .front()
              .find("does not say whom it is for") != std::string::npos);
}

TEST_CASE("nothing is lost for what was entered late, answered, waived or not owed, nor for what is not due")
{
    for (const char* word : {"done-entered-late", "answered", "waived", "not-owed", "done"})
        CHECK(
            told(item(std::string{"fact = \"duty:theme-day\"\nlose = { overdue = 1, "} + word + " = 1 }")) ==
            "mine.toml:25:23: what was entered late, answered, waived or not owed never loses; write only overdue and "
            "done-late.");
    for (const char* word : {"open", "due-soon", "not-begun", "awaiting-notice", "reason-wanted"})
        CHECK(told(item(std::string{"fact = \"duty:theme-day\"\nlose = { overdue = 1, "} + word + " = 1 }")) ==
              "mine.toml:25:23: what is not due yet never loses; write only overdue and done-late.");
    CHECK(told(item("fact = \"duty:theme-day\"\nlose = { overdu = 1 }")).find("the nearest is \"overdue\"") !=
          std::string::npos);
}

TEST_CASE("to be late may not lose more than not to do it at all, and what is owed adds nothing")
{
    CHECK(told(item("fact = \"duty:theme-day\"\nlose = { overdue = 1, done-late = 2 }"))
              .find("done late loses more than not done at all") != std::string::npos);
    CHECK(told(item("fact = \"duty:theme-day\"\nadd = 1\nup_to = 1")).find("what is owed adds nothing") !=
          std::string::npos);
    CHECK(told(item("fact = \"duty:theme-day\"\nlose = [{ below = 3, lose = 1 }]")).find("for having less overdue") !=
          std::string::npos);
    CHECK(told(item("fact = \"duty:theme-day\"\nlose = 1\nat_least = 12")).find("the duty's own affair") !=
          std::string::npos);
    CHECK(told(item("fact = \"duty:theme-day\"\ntimes = 2")).starts_with("several: "));
}

TEST_CASE("nothing begins after the period's first day, but lines may be removed")
{
    std::string text = heading;
    text.replace(text.find("2026-01-01"), 10, "2026-03-01");
    CHECK(all_told(text + item("fact = \"matter:any\"\nlose = 1") + example)
              .front()
              .find("mine.toml:5:8: it begins after the first day of a period") == 0);
    CHECK(told(item("fact = \"matter:any\"\nlose = 1\nfrom = 2026-07-01")) ==
          "mine.toml:26:8: this item begins after the period's first day; use it from the next period on; within a "
          "period items may only be removed (until).");
    const Scheme scheme = scheme_of(item("fact = \"matter:any\"\nlose = 1\nuntil = 2026-07-01"));
    CHECK(begun_late(scheme, day_at(2026, 1, 1), "f").empty());
    CHECK(begun_late(scheme, day_at(2025, 7, 1), "f").size() == 1);
}

TEST_CASE("bands have neither gap nor overlap, begin at 0 and have no end")
{
    const auto bands = [](const std::string& text) {
        std::string top = heading;
        top.insert(top.find("[[document]]"), "full = 20\n");
        const auto all = all_told(top + text + item("fact = \"matter:any\"\nlose = 1") + example);
        return all.empty() ? "nothing" : all.front();
    };
    const auto band = [](const std::string& lines) { return "[[band]]\nsays = \"段\"\n" + lines + "\n"; };
    CHECK(bands(band("at_least = 0\nbelow = 10") + band("at_least = 10")) == "nothing");
    CHECK(bands(band("at_least = 0\nbelow = 9") + band("at_least = 10"))
              .ends_with("there is a gap between the bands; write below = 10."));
    CHECK(bands(band("at_least = 0\nbelow = 11.5") + band("at_least = 10"))
              .ends_with("the bands overlap; write below = 10."));
    CHECK(bands(band("at_least = 0") + band("at_least = 10")).ends_with("the bands overlap; write below = 10."));
    CHECK(bands(band("at_least = 1")).ends_with("the bands do not begin at 0; write at_least = 0 in the first."));
    CHECK(bands(band("at_least = 0\nbelow = 10")).ends_with("remove its below."));
    CHECK(bands(band("below = 10")).find("\"at_least\" is missing") != std::string::npos);
    CHECK(told("[[band]]\nsays = \"段\"\nat_least = 0\n" + item("fact = \"matter:any\"\nlose = 1")) == "nothing");
    std::string no_full = heading;
    no_full.replace(no_full.find("full = 20"), 9, "");
    CHECK(all_told(no_full + band("at_least = 0") + item("fact = \"matter:any\"\nlose = 1") + example)
              .front()
              .find("without a full mark there is no total for bands") != std::string::npos);
}

TEST_CASE("what is judged and what is added has a limit")
{
    CHECK(told(item("fact = \"judged\"")).find("a judged item has no limit; write up_to") != std::string::npos);
    CHECK(told(item("fact = \"judged\"\nlose = 1\nup_to = 1")).find("a judged item has no fixed amount") !=
          std::string::npos);
    CHECK(told(item("fact = \"stated:work-committee/award\"\nadd = 1")).find("a bonus has no cap") !=
          std::string::npos);
    CHECK(told(item("fact = \"stated:work-committee/award\"\nadd = 1\nup_to = 3\nfull = 3"))
              .find("a bonus has no full mark") != std::string::npos);
    CHECK(told(item("fact = \"stated:work-committee/award\"\nadd = true\nup_to = 3"))
              .find("add = true is for judgement and times alone") != std::string::npos);
    CHECK(told(item("fact = \"stated:work-committee/award\"\nadd = 1\nlose = 1\nup_to = 3"))
              .find("an item cannot both lose and add") != std::string::npos);
}

TEST_CASE("one fact loses in one item only, unless for other levels")
{
    const std::string lose = "fact = \"stated:work-committee/finding\"\nlose = ";
    CHECK(told(item(lose + "1") + item(lose + "2", "two")) ==
          "mine.toml:31:8: the item \"one\" loses for the same fact; remove one, or let each lose for other levels.");
    CHECK(told(item(lose + "{ light = 1 }") + item(lose + "{ heavy = 2 }", "two")) == "nothing");
    CHECK(told(item(lose + "{ light = 1 }") + item(lose + "{ light = 2, heavy = 2 }", "two")).find("same fact") !=
          std::string::npos);
    CHECK(told(item("fact = \"matter:any\"\nlose = 1") + item("fact = \"matter:meeting\"\nlose = 1", "two"))
              .find("same fact") != std::string::npos);
    CHECK(told(item("fact = \"matter:any\"\nlose = 1") + item("fact = \"matter:urged\"\nlose = 1", "two")) ==
          "nothing");
    CHECK(told(item("fact = \"ballot:good\"\nfull = 10") + item("fact = \"ballot:satisfaction\"\nfull = 10", "two"))
              .find("same fact") != std::string::npos);
    CHECK(told(item("fact = [\"matter:any\", \"matter:any\"]\nlose = 1")).find("named twice") != std::string::npos);
    CHECK(told(item("fact = [\"matter:any\", \"duty:theme-day\"]\nlose = 1")).find("of one source") !=
          std::string::npos);
}

TEST_CASE("full marks add up where a parent and all its children state one")
{
    const auto with = [](const char* one, const char* two) {
        return told(item(std::string{"fact = \"matter:any\"\nlose = 1\n"} + one) +
                    item(std::string{"fact = \"duty:theme-day\"\nlose = 1\n"} + two, "two"));
    };
    CHECK(with("full = 15", "full = 5") == "nothing");
    CHECK(with("full = 15", "full = 4.5") ==
          "mine.toml:15:1: its full mark is 20, and those below add up to 19.5; correct the full marks.");
    CHECK(with("full = 15", "") == "nothing");
}

TEST_CASE("publicity and praise in instructions are warned against, and need a cap")
{
    const auto loaded =
        read(heading + item("fact = \"stated:publicity-department/publicity\"\nadd = 0.5\nup_to = 2") + example);
    REQUIRE(loaded.has_value());
    REQUIRE(loaded->warnings.size() == 1);
    CHECK(loaded->warnings.front().at == catalogue::Place{24, 8});
    for (const char* kind : {"publicity", "instruction"})
        CHECK(told("[[part]]\nid = \"q\"\ntitle = \"q\"\nup_to = 5\n" +
                   item(std::string{"fact = \"stated:district-committee/"} + kind + "\"\nlose = 0.5"))
                  .find("publicity and instructions have no cap") != std::string::npos);
}

TEST_CASE("disciplinary measures are stated by the discipline body alone")
{
    CHECK(told(item("fact = \"stated:organ-organisation/discipline\"\nlose = 1"))
              .ends_with("write stated:discipline-body/discipline."));
}

TEST_CASE("ballots have groups that add up, and are counted in one of three ways")
{
    const std::string ballot = "fact = \"ballot:satisfaction\"\nfull = 20\n";
    CHECK(told(item(ballot + "voters = { members = 60, served = 40 }\nmin_ballots = \"2/3\"")) == "nothing");
    CHECK(told(item(ballot + "voters = { members = 60, served = 30 }")).find("do not add up to a hundred") !=
          std::string::npos);
    CHECK(told(item(ballot + "voters = { mebers = 100 }")).find("the nearest is \"members\"") != std::string::npos);
    CHECK(told(item(ballot + "voters = { members = 101 }")).find("from 1 to 100") != std::string::npos);
    CHECK(told(item(ballot + "voters = 3")).find("of the wrong kind") != std::string::npos);
    CHECK(told(item(ballot + "min_ballots = \"3/2\"")).find("the least number of ballots") != std::string::npos);
    CHECK(told(item("fact = \"ballot:satisfaction\"")).find("has no full mark") != std::string::npos);
    CHECK(told(item("fact = \"ballot:satisfaction\"\nlose = { poor = 1 }")).find("not scored in this way") !=
          std::string::npos);
    CHECK(told(item("fact = \"ballot:grades\"\nlose = { bad = 1 }")).find("\"bad\" is not a known word") !=
          std::string::npos);
    CHECK(told(item("fact = \"ballot:good\"\nadd = 1\nup_to = 1")).find("a ballot is no bonus") != std::string::npos);
    CHECK(told(item("fact = [\"ballot:good\", \"ballot:satisfaction\"]\nfull = 20")).find("has one ballot") !=
          std::string::npos);
    CHECK(told(item("fact = \"matter:any\"\nlose = 1\nmin_ballots = 3")).find("belong to a ballot") !=
          std::string::npos);
    CHECK(told(item(ballot +
                    "voters = { members = 20, leaders = 20, peers = 20, served = 20, masses = 10, superiors = 5, "
                    "assessors = 5 }"))
              .find("at most five groups") != std::string::npos);
}

TEST_CASE("rules that do not fit their fact are named")
{
    CHECK(told(item("fact = \"register:seats-vacant\"\nlose = { light = 1 }")).find("this fact has no levels") !=
          std::string::npos);
    CHECK(told(item("fact = \"matter:urged\"\ntimes = 2")).find("no figure to multiply") != std::string::npos);
    CHECK(told(item("fact = \"stated:work-committee/award\"\nadd = 1\nbelow = 3\nup_to = 1"))
              .find("add for having less") != std::string::npos);
    CHECK(
        told(item("fact = \"stated:work-committee/rate\"\nlose = 1\nbelow = 90\nper = \"once\"")).find("remove per") !=
        std::string::npos);
    CHECK(told(item("fact = \"stated:work-committee/rate\"\nlose = 1\nper = \"missing\""))
              .find("how many there should be") != std::string::npos);
    CHECK(told(item("fact = \"stated:work-committee/rate\"\nlose = 1\nat_least = 3\nper = \"once\""))
              .find("write below") != std::string::npos);
    CHECK(told(item("fact = \"stated:work-committee/rate\"\nlose = 1\nat_least = 3\nbelow = 2"))
              .find("both at_least and below") != std::string::npos);
    CHECK(told(item("fact = \"stated:work-committee/task\"")).find("what it loses or adds") != std::string::npos);
    CHECK(told(item("fact = \"stated:work-committee/rate\"\ntimes = 2\nlose = 3")).find("times says it already") !=
          std::string::npos);
    CHECK(told(item("fact = \"stated:work-committee/veto\"\nat_zero = \"fail\""))
              .find("only be referred to the meeting") != std::string::npos);
    CHECK(
        told(item("fact = \"stated:work-committee/rate\"\nlose = [{ below = 3 }]")).find("this step is not complete") !=
        std::string::npos);
    CHECK(told(item("fact = \"stated:work-committee/rate\"\nlose = [3]")).find("of the wrong kind") !=
          std::string::npos);
    CHECK(told(item("fact = \"stated:work-committee/task\"\nlose = { ligth = 1 }")).find("the nearest is \"light\"") !=
          std::string::npos);
    CHECK(told(item("fact = \"matter:any\"\nlose = 1\nwhen = { fact = \"judged\" }"))
              .find("cannot decide whether a line applies") != std::string::npos);
    CHECK(told(item("fact = \"matter:any\"\nlose = 1\nwhen = { fact = \"register:members\", at_least = 1, below = 2 }"))
              .find("both at_least and below") != std::string::npos);
}

TEST_CASE("a level that no table declares is asked for")
{
    std::string bare = heading;
    bare.erase(bare.find("[[level]]"), bare.find("[[part]]") - bare.find("[[level]]"));
    CHECK(all_told(bare + item("fact = \"stated:work-committee/task\"\nlose = { light = 1 }") + example)
              .front()
              .find("no [[level]] has the id \"light\"") != std::string::npos);
}

TEST_CASE("a number has at most two decimals and is read from the file's own characters")
{
    for (const char* wrong : {"0.125", "1e2", "-1", "\"3\"", "100000.01", "1.", "inf", "true"})
        CHECK_MESSAGE(told(item(std::string{"fact = \"matter:urged\"\nlose = "} + wrong)) != "nothing", wrong);
    const Scheme scheme = scheme_of(item("fact = \"matter:urged\"\nlose = 0.1 # 说明"));
    CHECK(scheme.items.front().rule.amount == Hundredths::of(10));
    CHECK(scheme_of(
              item("title_en = \"中\" \nfact = \"stated:work-committee/task\"\nlose = { light = 0.07, heavy = 1.50 }"))
              .items.front()
              .rule.levels[1]
              .amount == Hundredths::of(150));
}

TEST_CASE("ids are unique, and what is named exists")
{
    const std::string one = item("fact = \"matter:urged\"\nlose = 1");
    CHECK(told(one + item("fact = \"duty:theme-day\"\nlose = 1")).find("another item has this id") !=
          std::string::npos);
    CHECK(told("[[part]]\nid = \"p\"\ntitle = \"q\"\n" + one).find("another part has this id") != std::string::npos);
    CHECK(told("[[part]]\nid = \"q\"\ntitle = \"q\"\npart = \"r\"\n" + one).find("no part above has this id") !=
          std::string::npos);
    CHECK(told("[[level]]\nid = \"light\"\ntitle = \"q\"\n" + one).find("another has this id") != std::string::npos);
    std::string other = one;
    other.replace(other.find("part = \"p\""), 10, "part = \"x\"");
    CHECK(told(other).find("no part has this id") != std::string::npos);
    other = one;
    other.replace(other.find("document = \"d\""), 14, "document = \"x\"");
    CHECK(told(other).find("no [[document]] has this id") != std::string::npos);
    CHECK(all_told(heading).front().find("it has no items") != std::string::npos);
    CHECK(all_told(heading + one).front() == "mine.toml:1:1: it has no worked example; write an [[item.example]].");
}

TEST_CASE("an example that does not hold, or says nothing, is named with what comes of it")
{
    const std::string one = item("fact = \"matter:urged\"\nlose = 1");
    const auto with = [&](const std::string& lines) {
        const auto all = all_told(heading + one + "[[item.example]]\nsays = \"例\"\n" + lines);
        return all.empty() ? "nothing" : all.front();
    };
    CHECK(with("facts = [{ count = 2 }]\nloses = 2") == "nothing");
    CHECK(with("facts = [{ count = 2 }]\nloses = 1.5") ==
          "mine.toml:26:1: the example says it loses 1.5, and it is 2; correct the example, or the scheme.");
    CHECK(with("facts = [{ count = 2 }]").find("does not say what comes of it") != std::string::npos);
    CHECK(with("adds = 1").find("it adds 1, and it is 0") != std::string::npos);
    CHECK(with("refers = true").find("the example says refers, and it is not so") != std::string::npos);
    CHECK(with("not_due = true").find("says not_due") != std::string::npos);
    CHECK(with("not_applicable = true").find("says not_applicable") != std::string::npos);
    CHECK(with("total = 1").find("has no total") != std::string::npos);
    CHECK(with("loses = 0\nfacts = [{ standing = \"overdeu\" }]").find("the nearest is \"overdue\"") !=
          std::string::npos);
    CHECK(with("loses = 0\nballots = [{ group = \"members\", handed_out = 2, good = 3 }]").find("more valid ballots") !=
          std::string::npos);
    CHECK(with("loses = 0\n[[example]]\nsays = \"全\"\ntotal = 19").find("a total of 19, and it is 20") !=
          std::string::npos);
    CHECK(with("loses = 0\n[[example]]\nsays = \"全\"\nfacts = [{ count = 1 }]\ntotal = 19").find("which fact") !=
          std::string::npos);
    CHECK(with("loses = 0\n[[example]]\nsays = \"全\"\njudged = 3\ntotal = 20").find("which item was judged") !=
          std::string::npos);
}

TEST_CASE("parts that name themselves, or have no id, are told so and read on")
{
    const std::string one = item("fact = \"matter:urged\"\nlose = 1");
    CHECK(told("[[part]]\nid = \"q\"\ntitle = \"q\"\npart = \"q\"\n" + one).find("no part above") != std::string::npos);
    CHECK(told("[[part]]\nid = \"p\"\ntitle = \"q\"\npart = \"p\"\n" + one).find("another part") != std::string::npos);
    CHECK(told("[[part]]\ntitle = \"q\"\n" + one).find("\"id\" is missing") != std::string::npos);
}

TEST_CASE("a fact may be named with its level, which is declared, and then only that level is counted")
{
    const std::string lines = "fact = \"stated:work-committee/submission/light\"\nlose = 1";
    CHECK(told(item(lines) + item("fact = \"stated:work-committee/submission\"\nlose = { heavy = 1 }", "two")) ==
          "nothing");
    CHECK(told(item(lines) + item("fact = \"stated:work-committee/submission\"\nlose = { light = 1 }", "two"))
              .find("same fact") != std::string::npos);
    CHECK(told(item("fact = \"stated:work-committee/submission/ligth\"\nlose = 1")).find("nearest is \"light\"") !=
          std::string::npos);
    CHECK(told(item("fact = \"stated:work-committee/submission/A\"\nlose = 1")).find("end in a level") !=
          std::string::npos);
    Fact light = fact("stated:work-committee/submission", "1"), heavy = fact("stated:work-committee/submission", "2");
    light.level = Code{"light"};
    heavy.level = Code{"heavy"};
    CHECK(evaluate(scheme_of(item(lines)), {.facts = {light, heavy}}).total == Hundredths::whole(19));
}

TEST_CASE("reading does not stop at the first problem")
{
    const auto all = all_told(heading + item("fact = \"register:log-ins\"\nlose = 0.125") +
                              item("fact = \"judged\"\nloose = 1", "two") + example);
    CHECK(all.size() == 4);
}
