// What comes of the facts of one body: each word of the language once.
#include "domain/scheme/small_scheme_test.h"

using namespace jinze;
using namespace jinze::scheme;
using namespace jinze::scheme::test;
using duty::Standing;

namespace {

// The only item of the part, on these facts.
Node weighed(const std::string& lines, Facts facts)
{
    const Scheme scheme = scheme_of(item(lines));
    return node_of(evaluate(scheme, facts).tree, "one");
}

Fact figure(const std::string& name, const char* number)
{
    Fact it = fact(name, "f");
    it.figure = Hundredths::from(number);
    return it;
}

Fact level(const std::string& label, const char* word, const char* of_case = "")
{
    Fact it = fact("stated:discipline-body/discipline", label);
    it.level = Code{word};
    if (*of_case) it.same = Code{of_case};
    return it;
}

GroupBallots ballots(const char* group, int handed_out, int good, int fairly_good, int ordinary, int poor)
{
    return {Code{group}, handed_out, good, fairly_good, ordinary, poor, {}};
}

}  // namespace

TEST_CASE("overdue and late lose; late entry, a reason, a waiver and what is not owed never do")
{
    const std::string lines = "fact = \"duty:theme-day\"\nlose = { overdue = 2, done-late = 0.5 }";
    const auto lost = [&](Standing standing) {
        return weighed(lines, {.facts = {stands("duty:theme-day", "2026-05", standing)}}).lost;
    };
    CHECK(lost(Standing::overdue) == number("2"));
    CHECK(lost(Standing::done_late) == number("0.5"));
    for (const Standing spared :
         {Standing::done, Standing::done_entered_late, Standing::answered, Standing::waived, Standing::not_owed})
        CHECK(lost(spared) == Exact{});
}

TEST_CASE("late entry and an accepted reason are said to lose nothing, and what is open to be left out")
{
    const Node node = weighed(
        "fact = \"duty:theme-day\"\nlose = 1",
        {.facts = {stands("duty:theme-day", "1", Standing::done_entered_late),
                   stands("duty:theme-day", "2", Standing::answered), stands("duty:theme-day", "3", Standing::open),
                   stands("duty:theme-day", "4", Standing::overdue)}});
    CHECK(node.facts.zh == "“4”已逾期；已履行·补录1项，不扣；已说明1项，不扣；进行中1项，未到期，不计。");
    CHECK(node.facts.en ==
          "“4” overdue; done, entered late: 1, never loses; answered: 1, never loses; open: 1, not due, left out.");
    CHECK(node.evidence == std::vector<std::string>{"r1", "r2", "r3", "r4"});
}

TEST_CASE("what is not due is left out, not zero: the rest is scaled")
{
    const Scheme scheme = scheme_of(item("fact = \"duty:theme-day\"\nlose = 1\nfull = 15") +
                                    item("fact = \"matter:any\"\nlose = 1\nfull = 5", "two"));
    for (const Standing open : {Standing::open, Standing::due_soon, Standing::not_begun, Standing::awaiting_notice,
                                Standing::reason_wanted}) {
        const Score score = evaluate(
            scheme, {.facts = {stands("duty:theme-day", "1", open), stands("matter:any", "d1", Standing::overdue)}});
        CHECK(node_of(score.tree, "one").state == NodeState::not_due);
        CHECK(*score.tree.applicable == number("5"));
        CHECK(score.total == Hundredths::whole(16));  // 4 of 5, of 20
    }
    const Facts mixed{
        .facts = {stands("duty:theme-day", "1", Standing::open), stands("duty:theme-day", "2", Standing::overdue)}};
    CHECK(evaluate(scheme, mixed).total == Hundredths::whole(19));
}

TEST_CASE("a line that is not applicable is not zero, and the total is rounded once, half up")
{
    const Scheme scheme =
        scheme_of(item("fact = \"matter:any\"\nlose = 1\nfull = 19") +
                  item("fact = \"stated:work-committee/development\"\nlose = 1\nfull = 1\nwhen = { fact = "
                       "\"register:members-admitted\" }",
                       "two"));
    Facts facts{.facts = {figure("register:members-admitted", "0"), stands("matter:any", "d1", Standing::overdue)}};
    const Score score = evaluate(scheme, facts);
    CHECK(node_of(score.tree, "two").says.zh == "不适用，不是零分。");
    CHECK(score.total == Hundredths::of(1895));  // 18 × 20 ÷ 19 = 18.947…
    CHECK(score.tree.says.zh ==
          "共得18分，适用的满分是19分：18 × 20 ÷ 19 = 18.9473…，只在这里四舍五入一次，得18.95分。");
    facts.facts[0] = figure("register:members-admitted", "2");
    CHECK(evaluate(scheme, facts).total == Hundredths::whole(19));
    facts.facts.erase(facts.facts.begin());  // unknown is not one
    CHECK(node_of(evaluate(scheme, facts).tree, "two").state == NodeState::not_applicable);
}

TEST_CASE("half up: 0.005 is 0.01, and a third is 0.33")
{
    CHECK(Exact{1, 200}.rounded() == Hundredths::of(1));
    CHECK(Exact{1, 201}.rounded() == Hundredths::of(0));
    CHECK(Exact{1, 3}.rounded() == Hundredths::of(33));
    CHECK(Exact{1, 3}.text() == "0.3333…");
    CHECK((number("0.1") * Exact::whole(3)).text() == "0.3");
    CHECK((Exact{1, 3} + Exact{2, 3} == Exact::whole(1)));
}

TEST_CASE("a loss is counted by the time, once, by person and time, by item, or by what is missing")
{
    Fact two = fact("stated:work-committee/finding", "1");
    two.count = 2;
    two.persons = 5;
    Facts facts{.facts = {two, fact("stated:work-committee/finding", "2")}};
    const std::string lines = "fact = \"stated:work-committee/finding\"\nlose = 0.1\nper = ";
    CHECK(weighed(lines + "\"time\"", facts).lost == number("0.3"));
    CHECK(weighed(lines + "\"once\"", facts).lost == number("0.1"));
    CHECK(weighed(lines + "\"person-time\"", facts).lost == number("0.5"));
    CHECK(weighed(lines + "\"item\"", facts).lost == number("0.2"));
    Fact some = stands("duty:theme-day", "2026", Standing::overdue);
    some.required = 12;
    some.reached = 9;
    CHECK(weighed("fact = \"duty:theme-day\"\nlose = 0.5\nper = \"missing\"", {.facts = {some}}).lost == number("1.5"));
}

TEST_CASE("thresholds: each missing one, once below, and steps on top of one another")
{
    const std::string articles = "fact = \"stated:work-committee/article\"\n";
    CHECK(weighed(articles + "lose = 0.5\nat_least = 4", {.facts = {figure("stated:work-committee/article", "1")}})
              .lost == number("1.5"));
    CHECK(weighed(articles + "lose = 0.5\nat_least = 4", {.facts = {figure("stated:work-committee/article", "9")}})
              .lost == Exact{});
    const std::string rate = "fact = \"stated:work-committee/rate\"\n";
    const auto of = [&](const std::string& lines, const char* is) {
        return weighed(rate + lines, {.facts = {figure("stated:work-committee/rate", is)}}).lost;
    };
    CHECK(of("lose = 1\nbelow = 90", "89.99") == number("1"));
    CHECK(of("lose = 1\nbelow = 90", "90") == Exact{});
    const std::string steps = "lose = [{ below = 90, lose = 1 }, { below = 80, lose = 2 }]";
    CHECK(of(steps, "95") == Exact{});
    CHECK(of(steps, "85") == number("1"));
    CHECK(of(steps, "75") == number("3"));
    CHECK(weighed(rate + steps, {}).state == NodeState::unanswered);  // nobody stated it: not zero
    Facts three{.facts = {stands("duty:theme-day", "1", Standing::overdue),
                          stands("duty:theme-day", "2", Standing::overdue),
                          stands("duty:theme-day", "3", Standing::done_late)}};
    CHECK(weighed("fact = \"duty:theme-day\"\nlose = [{ at_least = 2, lose = 1 }, { at_least = 3, lose = 2 }]", three)
              .lost == number("1"));
}

TEST_CASE("levels lose by what the document says, and one case counts once, at its highest")
{
    const std::string lines = "fact = \"stated:discipline-body/discipline\"\nlose = { light = 3, heavy = 5 }\n";
    Facts facts{.facts = {level("1", "light", "c1"), level("2", "heavy", "c1"), level("3", "light", "c2"),
                          level("4", "light")}};
    CHECK(weighed(lines, facts).lost == number("14"));
    const Node once = weighed(lines + "same = true", facts);
    CHECK(once.lost == number("11"));  // 5 and 3, and 3 without a case
    CHECK(once.lines.front().effect == Effect::same_case);
    CHECK(once.facts.zh == "“2”重、“3”轻、“4”轻；其他1项已计最高一次。");
    CHECK(once.arithmetic.zh == "1 × 5 + 2 × 3 = 11。");
}

TEST_CASE("a stated figure is multiplied, and a loss stops at the nearest maximum")
{
    Facts facts{.facts = {figure("stated:superior-work-committee/deduction", "0.35")}};
    CHECK(weighed("fact = \"stated:superior-work-committee/deduction\"\ntimes = 10", facts).lost == number("3.5"));
    const Node stopped = weighed("fact = \"stated:superior-work-committee/deduction\"\ntimes = 10\nup_to = 2", facts);
    CHECK(stopped.lost == number("2"));
    CHECK(stopped.arithmetic.zh == "10 × 0.35 = 3.5，最多扣2。");
    facts.facts[0].figure = Hundredths::whole(9);
    const Scheme scheme = scheme_of(item("fact = \"stated:superior-work-committee/deduction\"\ntimes = 10"));
    const Score score = evaluate(scheme, facts);
    CHECK(node_of(score.tree, "one").lost == number("90"));
    CHECK(node_of(score.tree, "p").lost == number("20"));
    CHECK(score.total == Hundredths{});
}

TEST_CASE("an exemption needs a ground of the list and a proof, and what a body found itself neither loses nor gains")
{
    const std::string lines = "fact = \"stated:work-committee/attendance\"\nlose = 1\nexcept = [\"emergency-duty\"]";
    Fact absent = fact("stated:work-committee/attendance", "1");
    const auto with = [&](Ground ground, const char* proof) {
        absent.exempt = Exemption{ground, proof};
        return weighed(lines, {.facts = {absent}}).lost;
    };
    CHECK(with(Ground::emergency_duty, "r9") == Exact{});
    CHECK(with(Ground::emergency_duty, "") == number("1"));
    CHECK(with(Ground::force_majeure, "r9") == number("1"));
    Fact found = fact("stated:work-committee/finding", "1");
    found.found_itself = true;
    CHECK(weighed("fact = \"stated:work-committee/finding\"\nlose = 1", {.facts = {found}}).lost == Exact{});
    Fact won = fact("stated:work-committee/award", "1");
    won.found_itself = true;
    CHECK(weighed("fact = \"stated:work-committee/award\"\nadd = 1\nup_to = 3", {.facts = {won}}).added == Exact{});
}

TEST_CASE("a bonus has steps and a cap, and is added after the scaling")
{
    const std::string steps =
        "fact = \"stated:work-committee/experience\"\nadd = [{ at_least = 1, add = 1 }, { at_least = 3, add = 0.5 "
        "}]\nup_to = 2";
    Facts facts{
        .facts = {fact("stated:work-committee/experience", "1"), fact("stated:work-committee/experience", "2")}};
    CHECK(weighed(steps, facts).added == number("1"));
    facts.facts.push_back(fact("stated:work-committee/experience", "3"));
    CHECK(weighed(steps, facts).added == number("1.5"));
    const Scheme scheme = scheme_of(item("fact = \"duty:theme-day\"\nlose = 1\nfull = 10") +
                                    item("fact = \"matter:any\"\nlose = 1\nfull = 10", "two") +
                                    item("fact = \"stated:work-committee/award\"\nadd = 0.5\nup_to = 2", "three"));
    const Score score = evaluate(
        scheme, {.facts = {stands("duty:theme-day", "1", Standing::open), stands("matter:any", "d1", Standing::overdue),
                           fact("stated:work-committee/award", "1")}});
    CHECK(score.total == Hundredths::of(1850));  // 9 × 20 ÷ 10 + 0.5
}

TEST_CASE("people judge up to a limit; what nobody has judged yet is left out")
{
    const std::string lines = "fact = \"judged\"\nup_to = 2";
    Facts facts{.judged = {{Code{"one"}, Hundredths::of(50), "二支部党课无讲课人", {"r1"}}}};
    const Node node = weighed(lines, facts);
    CHECK(node.lost == number("0.5"));
    CHECK(node.evidence == std::vector<std::string>{"r1"});
    CHECK(node.facts.zh == "考核组判断扣0.5分。");
    facts.judged[0].amount = Hundredths::whole(5);
    CHECK(weighed(lines, facts).lost == number("2"));
    CHECK(weighed(lines, {}).state == NodeState::unanswered);
    CHECK(weighed("fact = \"judged\"\nadd = true\nup_to = 3", facts).added == number("3"));
}

TEST_CASE("ballots are weighed by group; a group with too few is left out, and no ballot is no zero")
{
    const std::string lines =
        "fact = \"ballot:satisfaction\"\nfull = 20\nvoters = { members = 60, served = 40 }\nmin_ballots = \"2/3\"";
    Facts facts{.ballots = {ballots("members", 10, 6, 2, 1, 1), ballots("served", 10, 5, 0, 5, 0)}};
    CHECK(weighed(lines, facts).lost == number("6.4"));  // 60 % × 0.8 + 40 % × 0.5 = 0.68
    facts.ballots[1] = ballots("served", 16, 5, 0, 5, 0);
    const Node few = weighed(lines, facts);
    CHECK(few.lost == number("4"));
    CHECK(few.facts.zh == "本组织党员有效10票，比率80；服务对象有效10票，不足，不计。");
    CHECK(weighed(lines, {}).state == NodeState::unanswered);
    CHECK(weighed("fact = \"ballot:good\"\nlose = 1\nbelow = 60", {.ballots = {ballots("members", 3, 1, 1, 1, 0)}})
              .lost == number("1"));
    CHECK(weighed("fact = \"ballot:good\"\nlose = 0.1\nat_least = 60", {.ballots = {ballots("members", 4, 1, 1, 1, 1)}})
              .lost == number("3.5"));
    CHECK(weighed("fact = \"ballot:grades\"\nlose = { ordinary = 2, poor = 4 }",
                  {.ballots = {ballots("members", 4, 1, 1, 1, 1)}})
              .lost == number("1.5"));
    const Node third = weighed("fact = \"ballot:good\"\nfull = 20", {.ballots = {ballots("members", 3, 1, 1, 1, 0)}});
    CHECK(third.lost == Exact{40, 3});
    CHECK(third.arithmetic.zh == "实为33.3333…；0.6666… × 20 = 13.3333…；20 − 13.3333… = 6.6666…。");
}

TEST_CASE("a rate or a superior's result in per cent keeps the full mark in its proportion")
{
    const std::string lines = "fact = \"stated:superior-work-committee/result\"\nfull = 20";
    Facts facts{.facts = {figure("stated:superior-work-committee/result", "92.5")}};
    const Node node = weighed(lines, facts);
    CHECK(node.lost == number("1.5"));
    CHECK(node.facts.zh == "“f”为92.5。");
    CHECK(node.arithmetic.zh == "实为92.5；0.075 × 20 = 1.5；20 − 1.5 = 18.5。");
    Fact second = facts.facts[0];
    second.label = "g";
    second.figure = Hundredths::of(8750);
    CHECK(weighed(lines, {.facts = {facts.facts[0], second}}).lost == number("2"));  // the mean is 90
    second.exempt = Exemption{Ground::reorganisation, "r5"};
    const std::string exempting = lines + "\nexcept = [\"reorganisation\"]";
    CHECK(weighed(exempting, {.facts = {facts.facts[0], second}}).lost == number("1.5"));
    CHECK(weighed(exempting, {.facts = {second}}).state == NodeState::not_applicable);
    facts.facts[0].figure = Hundredths::whole(120);
    CHECK(weighed(lines, facts).lost == Exact{});
    CHECK(weighed(lines, {}).state == NodeState::unanswered);
    CHECK(told(item("fact = \"stated:work-committee/rate\"")).find("in proportion has no full mark") !=
          std::string::npos);
}

TEST_CASE("the largest ballots and the largest marks are still exact")
{
    std::string top = heading;
    top.replace(top.find("full = 20"), 9, "full = 100000");
    const Scheme scheme = scheme_of(item("fact = \"ballot:satisfaction\"\nfull = 99999.99\nvoters = { members = 21, "
                                         "leaders = 19, peers = 23, served = "
                                         "17, masses = 20 }") +
                                        item("fact = \"judged\"\nup_to = 0.01\nfull = 0.01", "two"),
                                    top);
    const Score score =
        evaluate(scheme, {.ballots = {ballots("members", 4999, 1, 0, 0, 4998), ballots("leaders", 4993, 2, 0, 0, 4991),
                                      ballots("peers", 4987, 3, 0, 0, 4984), ballots("served", 4973, 4, 0, 0, 4969),
                                      ballots("masses", 4969, 5, 0, 0, 4964)}});
    CHECK(score.total == Hundredths::of(59'45));  // 59.446… of 100000
}

TEST_CASE("a veto only refers the body to the meeting, and so does a line at zero")
{
    Facts facts{.facts = {fact("stated:discipline-body/veto", "1")}};
    const std::string veto = item("fact = \"stated:discipline-body/veto\"\nat_zero = \"refer\"") +
                             item("fact = \"matter:urged\"\nlose = 1", "two");
    const Score score = evaluate(scheme_of(veto), facts);
    CHECK(score.refers);
    CHECK(score.total == Hundredths::whole(20));  // nothing is lost by it
    CHECK(node_of(score.tree, "one").says.zh == "提交会议研究。");
    CHECK_FALSE(evaluate(scheme_of(veto), {}).refers);
    const std::string zero = item("fact = \"matter:urged\"\nlose = 15\nfull = 20\nat_zero = \"refer\"");
    CHECK_FALSE(evaluate(scheme_of(zero), {.facts = {fact("matter:urged", "1")}}).refers);
    CHECK(evaluate(scheme_of(zero), {.facts = {fact("matter:urged", "1"), fact("matter:urged", "2")}}).refers);
}

TEST_CASE("a source that is not in use leaves its line absent: not scaled, not zero")
{
    const Scheme scheme = scheme_of(item("fact = \"ballot:good\"\nfull = 5") +
                                    item("fact = \"matter:urged\"\nlose = 1\nfull = 15", "two"));
    const Score score = evaluate(scheme, {.facts = {fact("matter:urged", "1")}, .unused = {FactSource::ballot}});
    CHECK(*score.tree.full == number("15"));
    CHECK(score.total == Hundredths::whole(14));
    CHECK(node_of(score.tree, "one").says.zh == "本区没有这个来源：不折算，不补零。");
}

TEST_CASE("without any maximum only what is lost in all is said")
{
    std::string top = heading;
    top.replace(top.find("full = 20"), 9, "");
    const Score score =
        evaluate(scheme_of(item("fact = \"matter:urged\"\nlose = 0.1"), top), {.facts = {fact("matter:urged", "1")}});
    CHECK_FALSE(score.total.has_value());
    CHECK(score.tree.says.zh == "扣分合计0.1分。");
    CHECK(score.lost == Hundredths::of(10));
}

TEST_CASE("where nothing applies there is no total, and a band says its words at its own edge")
{
    std::string top = heading;
    top.insert(top.find("[[document]]"), "full = 20\n");
    const std::string bands =
        "[[band]]\nat_least = 0\nbelow = 19\nsays = \"需要研究\"\n[[band]]\nat_least = 19\nsays = \"较好\"\n";
    const Scheme scheme = scheme_of(bands + item("fact = \"matter:urged\"\nlose = 0.5"), top);
    CHECK(evaluate(scheme, {.facts = {fact("matter:urged", "1"), fact("matter:urged", "2")}}).band->zh == "较好");
    CHECK(evaluate(scheme, {.facts = {fact("matter:urged", "1"), fact("matter:urged", "2"), fact("matter:urged", "3")}})
              .band->zh == "需要研究");
    const Score none = evaluate(scheme_of(item("fact = \"judged\"\nup_to = 1\nfull = 20")), {});
    CHECK_FALSE(none.total.has_value());
    CHECK(none.tree.says.zh == "没有适用的行，没有总分。");
}

TEST_CASE("parts stand in parts, each with its own maximum")
{
    const std::string top = heading + "[[part]]\nid = \"q\"\ntitle = \"三会一课\"\npart = \"p\"\nfull = 3\n";
    std::string inner = item("fact = \"matter:urged\"\nlose = 2");
    inner.replace(inner.find("\"p\""), 3, "\"q\"");
    const Score score =
        evaluate(scheme_of(inner + item("fact = \"matter:sent-back\"\nlose = 1", "two"), top),
                 {.facts = {fact("matter:urged", "1"), fact("matter:urged", "2"), fact("matter:sent-back", "3")}});
    CHECK(node_of(score.tree, "q").lost == number("3"));
    CHECK(score.total == Hundredths::whole(16));
}

TEST_CASE("a removed line judges no window that ends on its last day or later")
{
    Fact early = stands("duty:theme-day", "2026-05", Standing::overdue),
         late = stands("duty:theme-day", "2026-07", Standing::overdue);
    early.last = day_at(2026, 5, 31);
    late.last = day_at(2026, 7, 1);
    CHECK(weighed("fact = \"duty:theme-day\"\nlose = 1\nuntil = 2026-07-01", {.facts = {early, late}}).lost ==
          number("1"));
}

TEST_CASE("the clause says the rule and where it stands")
{
    const Node node = weighed("fact = \"duty:theme-day\"\nlose = { overdue = 1, done-late = 0.5 }\nfull = 20", {});
    CHECK(node.clause.zh ==
          "“行one”：逾期没有履行的，每次扣1分；逾期履行的，每次扣0.5分，满分20分。《考核细则》第1行。");
    CHECK(node.clause.en ==
          "“行one”: overdue loses 1 each time; done late loses 0.5 each time, full mark 20. 《考核细则》, row 1.");
    CHECK(node.facts.zh == "没有这样的事实。");
    CHECK(node.says.zh == "不扣。");
}
