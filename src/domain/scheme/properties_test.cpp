// Properties that hold for every scheme and all facts, tried with random ones.
#include <rapidcheck.h>

#include "domain/scheme/small_scheme_test.h"

using namespace jinze;
using namespace jinze::scheme;
using namespace jinze::scheme::test;
using duty::Standing;

namespace {

int drawn(int low, int high) { return *rc::gen::inRange(low, high + 1); }
bool one_in(int n) { return drawn(1, n) == 1; }

Hundredths amount(int most) { return Hundredths::of(drawn(1, most)); }

// Duties 0 to 2, stated kinds 0 to 2, figures, ballots, judgement: one of each in at most one item, as the checker
// asks.
const std::vector<std::string> duties{"duty:theme-day", "duty:election-on-term", "duty:dues-monthly"};
const std::vector<std::string> stated{"stated:work-committee/finding", "stated:discipline-body/discipline",
                                      "stated:work-committee/award"};
const std::string rate = "stated:work-committee/rate", admitted = "register:members-admitted";

FactName name(const std::string& text) { return *fact_named(text, catalogue::built_in()); }

void any_limits(Item& item)
{
    if (one_in(2)) item.full = Hundredths::whole(drawn(1, 20));
    if (one_in(3)) item.up_to = amount(500);
    item.refers_at_zero = one_in(4);
    if (one_in(4)) item.when = When{name(admitted), {false, Hundredths::whole(1), {}}};
    if (one_in(2)) item.part = Code{"p"};
}

Item any_item(int number)
{
    Item item{.id = Code{"i" + std::to_string(number)}, .title = {"行", "line"}};
    item.source = {Code{"d"}, std::to_string(number + 1)};
    Rule& rule = item.rule;
    if (number < 3) {
        item.facts = {name(duties[static_cast<std::size_t>(number)])};
        rule.shape = one_in(4) ? Shape::steps : Shape::standings;
        rule.overdue = amount(300);
        rule.done_late = Hundredths::of(drawn(0, static_cast<int>(rule.overdue.count())));
        if (rule.shape == Shape::steps)
            rule.steps = {{false, Hundredths::whole(2), amount(200)}, {false, Hundredths::whole(4), amount(200)}};
        if (rule.shape == Shape::standings) rule.per = static_cast<Per>(drawn(0, 4));
    } else if (number < 5) {
        item.facts = {name(stated[static_cast<std::size_t>(number - 3)])};
        rule.shape = one_in(2) ? Shape::fixed : Shape::levels;
        rule.amount = amount(300);
        rule.levels = {{Code{"light"}, amount(300)}, {Code{"heavy"}, amount(600)}};
        rule.per = static_cast<Per>(drawn(0, 3));
        item.same = true;
    } else if (number == 5) {
        item.facts = {name(rate)};
        rule.shape = Shape::times;
        rule.factor = amount(2000);
    } else if (number == 6) {
        item.facts = {name("ballot:satisfaction")};
        rule.shape = Shape::share;
        item.voters = {{Code{"members"}, 60}, {Code{"served"}, 40}};
        item.min_ballots = MinBallots{.count = 3};
    } else if (number == 7) {
        item.facts = {name("judged")};
        rule.shape = Shape::judged;
    } else {
        item.facts = {name(stated[2])};
        rule.adds = true;
        rule.shape = Shape::fixed;
        rule.amount = amount(200);
    }
    any_limits(item);
    if (number >= 6 && !item.up_to) item.up_to = amount(500);
    if (number == 6) item.full = Hundredths::whole(drawn(1, 20));
    if (rule.adds) item.full.reset();
    return item;
}

Scheme any_scheme()
{
    Scheme scheme{.id = Code{"any"}, .title = {"办法", "scheme"}, .bodies = {}};
    scheme.documents = {{Code{"d"}, {"细则", "table"}}};
    scheme.levels = {{Code{"light"}, {"轻", "light"}}, {Code{"heavy"}, {"重", "heavy"}}};
    scheme.parts = {{.id = Code{"p"}, .title = {"部分", "part"}}};
    if (one_in(2)) scheme.parts[0].full = Hundredths::whole(drawn(1, 60));
    if (one_in(3)) scheme.parts[0].up_to = amount(600);
    if (one_in(2)) scheme.full = Hundredths::whole(100);
    for (int number = 0; number < 9; ++number)
        if (!one_in(4)) scheme.items.push_back(any_item(number));
    return scheme;
}

Fact any_fact(int number)
{
    Fact it;
    it.label = "f" + std::to_string(number);
    it.count = drawn(1, 3);
    it.persons = drawn(0, 4);
    it.required = drawn(0, 4);
    it.reached = drawn(0, 4);
    it.found_itself = one_in(6);
    it.evidence = {"r" + std::to_string(number)};
    const int kind = drawn(0, 7);
    if (kind < 3) {
        it.name = name(duties[static_cast<std::size_t>(kind)]);
        it.standing = static_cast<Standing>(drawn(0, duty::standings - 1));
    } else if (kind < 6) {
        it.name = name(stated[static_cast<std::size_t>(kind - 3)]);
        it.level = Code{one_in(2) ? "light" : "heavy"};
        if (one_in(2)) it.same = Code{"case-" + std::to_string(drawn(1, 2))};
    } else {
        it.name = name(kind == 6 ? rate : admitted);
        it.figure = Hundredths::of(drawn(0, 300));
    }
    return it;
}

Facts any_facts()
{
    Facts facts;
    for (int i = 0, n = drawn(0, 14); i < n; ++i) facts.facts.push_back(any_fact(i));
    for (const char* group : {"members", "served"})
        if (one_in(2))
            facts.ballots.push_back({Code{group}, 20, drawn(0, 5), drawn(0, 5), drawn(0, 5), drawn(0, 5), {}});
    if (one_in(2)) facts.judged.push_back({Code{"i7"}, amount(700), "理由", {"r99"}});
    if (one_in(6)) facts.unused.insert(FactSource::ballot);
    return facts;
}

// What a body would rather have: what it keeps of what applies, and what it adds.
bool is_worse(const Score& one, const Score& other)
{
    if (one.unrounded && other.unrounded) return *one.unrounded < *other.unrounded;
    return one.tree.lost - one.tree.added > other.tree.lost - other.tree.added;
}

void walk(const Node& node, const std::function<void(const Node&)>& see)
{
    see(node);
    for (const Node& below : node.below) walk(below, see);
}

bool same(const Score& one, const Score& other)
{
    if (one.total != other.total || one.lost != other.lost || one.added != other.added || one.refers != other.refers)
        return false;
    std::vector<std::string> mine, theirs;
    const auto say = [](std::vector<std::string>& into) {
        return [&into](const Node& node) { into.push_back(node.facts.zh + node.arithmetic.en + node.says.zh); };
    };
    walk(one.tree, say(mine));
    walk(other.tree, say(theirs));
    return mine == theirs;
}

// The facts of duties that can become better: overdue to late, late to done.
std::vector<std::size_t> improvable(const Facts& facts)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < facts.facts.size(); ++i)
        if (facts.facts[i].standing == Standing::overdue || facts.facts[i].standing == Standing::done_late)
            found.push_back(i);
    return found;
}

}  // namespace

TEST_CASE("a fact that improves, from overdue to done late to done, never lowers a score")
{
    CHECK(rc::check([] {
        const Scheme scheme = any_scheme();
        Facts facts = any_facts();
        facts.facts.push_back(any_fact(50));
        facts.facts.back().name = name(duties[0]);
        facts.facts.back().standing = one_in(2) ? Standing::overdue : Standing::done_late;
        facts.facts.back().figure.reset();
        const auto all = improvable(facts);
        Fact& it = facts.facts[all[static_cast<std::size_t>(drawn(0, static_cast<int>(all.size()) - 1))]];
        const Score before = evaluate(scheme, facts);
        it.standing = it.standing == Standing::overdue ? Standing::done_late : Standing::done;
        RC_ASSERT(!is_worse(evaluate(scheme, facts), before));
    }));
}

TEST_CASE("entered late counts exactly as in time")
{
    CHECK(rc::check([] {
        const Scheme scheme = any_scheme();
        Facts timely = any_facts();
        Facts late = timely;
        for (std::size_t i = 0; i < timely.facts.size(); ++i)
            if (timely.facts[i].standing) {
                timely.facts[i].standing = Standing::done;
                late.facts[i].standing = Standing::done_entered_late;
            }
        const Score one = evaluate(scheme, timely), other = evaluate(scheme, late);
        RC_ASSERT(one.total == other.total && one.lost == other.lost && one.added == other.added);
    }));
}

TEST_CASE("a line that does not apply leaves the score of the others, scaled to the whole")
{
    CHECK(rc::check([] {
        Scheme scheme = any_scheme();
        scheme.full.reset();
        scheme.parts[0].full.reset();
        for (Item& it : scheme.items) {
            if (!it.rule.adds) it.full = Hundredths::whole(drawn(1, 20));
            it.when.reset();
        }
        const Facts facts = any_facts();
        Item extra = any_item(5);
        extra.id = Code{"extra"};
        extra.part = {};
        extra.full = Hundredths::whole(drawn(1, 20));
        extra.when = When{name("register:lost-contact"), {false, Hundredths::whole(1), {}}};
        const Score before = evaluate(scheme, facts);
        scheme.items.push_back(extra);
        const Score after = evaluate(scheme, facts);
        RC_ASSERT(before.total.has_value() == after.total.has_value());
        if (!before.unrounded) return;
        const Exact kept = *before.unrounded - before.tree.added, scaled = *after.unrounded - after.tree.added;
        RC_ASSERT(scaled == kept * *after.tree.full / *before.tree.full);
    }));
}

TEST_CASE("one case entered twice counts once")
{
    CHECK(rc::check([] {
        const Scheme scheme = any_scheme();
        Facts facts = any_facts();
        facts.facts.push_back(any_fact(50));
        Fact& it = facts.facts.back();
        it.name = name(stated[1]);
        it.standing.reset();
        it.figure.reset();
        it.level = Code{"heavy"};
        it.same = Code{"case-7"};
        const Score before = evaluate(scheme, facts);
        facts.facts.push_back(it);
        facts.facts.back().label = "again";
        const Score after = evaluate(scheme, facts);
        RC_ASSERT(before.total == after.total && before.lost == after.lost);
    }));
}

TEST_CASE("a score lies between 0 and its maxima, and so does every node")
{
    CHECK(rc::check([] {
        const Scheme scheme = any_scheme();
        const Score score = evaluate(scheme, any_facts());
        walk(score.tree, [](const Node& node) {
            RC_ASSERT(!node.lost.is_negative() && !node.added.is_negative());
            if (node.value) RC_ASSERT(!node.value->is_negative() && *node.value <= *node.full);
            if (node.lost_most) RC_ASSERT(node.lost <= *node.lost_most);
            if (node.added_most) RC_ASSERT(node.added <= *node.added_most);
        });
        if (score.unrounded) RC_ASSERT(*score.unrounded <= *score.tree.full + score.tree.added);
    }));
}

TEST_CASE("the order of facts does not matter")
{
    CHECK(rc::check([] {
        const Scheme scheme = any_scheme();
        const Facts facts = any_facts();
        Facts other = facts;
        std::ranges::reverse(other.ballots);
        for (std::size_t i = other.facts.size(); i > 1; --i)
            std::swap(other.facts[i - 1], other.facts[static_cast<std::size_t>(drawn(0, static_cast<int>(i) - 1))]);
        RC_ASSERT(same(evaluate(scheme, facts), evaluate(scheme, other)));
    }));
}

TEST_CASE("every node is the sum of those below it, up to its maximum, and the total is that of the tree")
{
    CHECK(rc::check([] {
        const Score score = evaluate(any_scheme(), any_facts());
        walk(score.tree, [](const Node& node) {
            Exact taken, lost, added;
            for (const Sum& it : node.sums) {
                RC_ASSERT(it.value == it.each * it.count);
                taken += it.value;
            }
            for (const Node& below : node.below) lost += below.lost, added += below.added;
            if (node.kind == NodeKind::item) {
                if (node.state == NodeState::counted) RC_ASSERT(node.taken == taken);
                const Exact most =
                    node.takes_nothing ? node.added_most.value_or(taken) : node.lost_most.value_or(taken);
                if (node.state == NodeState::counted)
                    RC_ASSERT((node.takes_nothing ? node.added : node.lost) == std::min(taken, most));
                return;
            }
            RC_ASSERT(node.lost == std::min(lost, node.lost_most.value_or(lost)));
            RC_ASSERT(node.added == std::min(added, node.added_most.value_or(added)));
            if (node.value) RC_ASSERT(*node.value == *node.applicable - node.lost);
        });
        const Node& tree = score.tree;
        RC_ASSERT(score.total.has_value() == (tree.applicable && *tree.applicable));
        if (score.total)
            RC_ASSERT(*score.total == (*tree.value * *tree.full / *tree.applicable + tree.added).rounded());
    }));
}

TEST_CASE("every number in a sentence is a number of its node")
{
    CHECK(rc::check([] {
        const Score score = evaluate(any_scheme(), any_facts());
        walk(score.tree, [&](const Node& node) {
            const auto known = numbers_of(node, node.kind == NodeKind::scheme ? &score : nullptr);
            for (const Bilingual* sentence : {&node.clause, &node.facts, &node.arithmetic, &node.says})
                for (const std::string* text : {&sentence->zh, &sentence->en})
                    for (const std::string& number : numbers_in(*text)) {
                        RC_LOG() << *text << "\n";
                        RC_ASSERT(contains(known, number));
                    }
        });
    }));
}

TEST_CASE("numbers are read out of sentences, and names are not")
{
    CHECK(numbers_in("“2025Q3”扣1.5分，共91.5789…分。3.") == std::vector<std::string>{"1.5", "91.5789…", "3"});
    CHECK(numbers_in("《办法2》第6行：18 × 20 ÷ 19") == std::vector<std::string>{"6", "18", "20", "19"});
}
