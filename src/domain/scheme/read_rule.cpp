#include "domain/scheme/reading.h"

namespace jinze::scheme {
namespace {

using catalogue::Fields;

const Bilingual spared{"补录、已说明、已免除、不承担的不扣分",
                       "what was entered late, answered, waived or not owed never loses"};
const Bilingual not_due{"还没有到期的不扣分", "what is not due yet never loses"};
const Bilingual only_two{"只写 overdue 和 done-late", "write only overdue and done-late"};

// lose = { overdue = 3, done-late = 3 }
void read_standings(const catalogue::Table& table, Rule& rule, Reading& reading)
{
    rule.shape = Shape::standings;
    for (const catalogue::Member& member : table) {
        const std::string_view key = member.key;
        if (key == "overdue" || key == "done-late") {
            const auto amount = amount_in(reading, member.value);
            if (amount) (key == "overdue" ? rule.overdue : rule.done_late) = *amount;
        } else if (key == "done-entered-late" || key == "answered" || key == "waived" || key == "not-owed" ||
                   key == "done") {
            reading.problem(member.at, spared, only_two);
        } else if (contains(catalogue::standing_words(), key)) {
            reading.problem(member.at, not_due, only_two);
        } else {
            const std::array<std::string_view, 2> known{"overdue", "done-late"};
            reading.report.unknown(member.at, key, known);
        }
    }
    if (rule.done_late > rule.overdue)
        reading.problem(table.empty() ? catalogue::Place{} : table.front().at,
                        {"逾期履行扣得比没有履行还多", "done late loses more than not done at all"},
                        {"done-late 不大于 overdue", "let done-late be at most overdue"});
}

// lose = { admonition = 1, light = 3 }
void read_levels(const catalogue::Table& table, Rule& rule, Reading& reading, bool of_ballots)
{
    rule.shape = Shape::levels;
    for (const catalogue::Member& member : table) {
        const auto amount = amount_in(reading, member.value);
        const auto code = Code::from(member.key);
        const bool known = of_ballots ? named(ballot_levels(), member.key) != nullptr
                                      : code && reading.into.scheme.level(*code) != nullptr;
        if (!known) {
            if (of_ballots)
                reading.report.unknown(member.at, member.key, words_in(ballot_levels()));
            else
                undeclared(reading, member.at, member.key);
        } else if (amount) {
            rule.levels.push_back({*code, *amount});
        }
    }
}

// lose = [ { below = 90, lose = 1 }, … ]: each on top of those before.
void read_steps(const catalogue::List& list, Rule& rule, Reading& reading)
{
    rule.shape = Shape::steps;
    for (const catalogue::Node& each : list) {
        const auto* table = std::get_if<catalogue::Table>(&each.value);
        if (!table) {
            reading.problem(each.at, {"此处的值类型不对", "this value is of the wrong kind"},
                            {"请写 { below = 90, lose = 1 }", "write { below = 90, lose = 1 }"});
            continue;
        }
        Fields fields{*table, each.at, reading.report};
        Step step;
        const auto below = maybe_amount(reading, fields, "below"), least = maybe_amount(reading, fields, "at_least");
        const auto amount = maybe_amount(reading, fields, rule.adds ? "add" : "lose");
        fields.end();
        if (below.has_value() == least.has_value() || !amount) {
            reading.problem(each.at, {"这一级没有写全", "this step is not complete"},
                            {rule.adds ? "请写 at_least 和 add" : "请写 below（或 at_least）和 lose",
                             rule.adds ? "write at_least and add" : "write below (or at_least), and lose"});
            continue;
        }
        step.below = below.has_value();
        step.edge = below ? *below : *least;
        step.amount = *amount;
        rule.steps.push_back(step);
    }
}

void read_number(const catalogue::Node& node, Fields& fields, Rule& rule, Reading& reading)
{
    const auto amount = amount_in(reading, node);
    const auto least = maybe_amount(reading, fields, "at_least"), below = maybe_amount(reading, fields, "below");
    rule.shape = Shape::fixed;
    if (!amount) return;
    rule.amount = *amount;
    if (below || (least && rule.adds)) {
        rule.shape = Shape::steps;
        rule.steps.push_back({below.has_value(), below ? *below : *least, *amount});
    } else if (least) {
        rule.per = Per::missing;
        rule.at_least = least;
    }
    if (least && below)
        reading.problem(fields.place_of("below"), {"at_least 和 below 只能写一个", "it has both at_least and below"},
                        {"请删去一个", "remove one of them"});
}

void read_amounts(const catalogue::Node& node, Fields& fields, Rule& rule, Reading& reading, const Item& item)
{
    const bool standing = !item.facts.empty() && std::ranges::all_of(item.facts, has_standing);
    if (const auto* table = std::get_if<catalogue::Table>(&node.value)) {
        if (standing)
            read_standings(*table, rule, reading);
        else
            read_levels(*table, rule, reading, item.kind() == FactSource::ballot);
    } else if (const auto* list = std::get_if<catalogue::List>(&node.value)) {
        read_steps(*list, rule, reading);
    } else {
        read_number(node, fields, rule, reading);
        if (standing && rule.shape == Shape::fixed) {
            rule.shape = Shape::standings;  // one number: of what is overdue
            rule.overdue = rule.amount;
            rule.amount = {};
        }
    }
}

// A ballot, or a figure stated in per cent: without `lose` it keeps its full mark in proportion.
bool is_share(const FactName& fact)
{
    const std::string& what = fact.what.text();
    return fact.source == FactSource::ballot ||
           (fact.source == FactSource::stated && (what == "rate" || what == "result" || what == "satisfaction"));
}

}  // namespace

Rule read_rule(Fields& fields, Reading& reading, const Item& item)
{
    Rule rule;
    const catalogue::Node *lose = fields.value("lose"), *add = fields.value("add");
    rule.adds = add != nullptr;
    const bool* marked = add ? std::get_if<bool>(&add->value) : nullptr;
    if (lose && add)
        reading.problem(add->at, {"一行不能又扣又加", "an item cannot both lose and add"},
                        {"请分成两行", "write two items"});
    if (item.kind() == FactSource::judged && !item.facts.empty()) {
        rule.shape = Shape::judged;
        if (lose || (add && !(marked && *marked)))
            reading.problem(lose ? lose->at : add->at,
                            {"由人判断的行不写固定的分", "a judged item has no fixed amount"},
                            {"请写 up_to；加分的另写 add = true", "write up_to; and add = true if it is a bonus"});
    } else if (const auto times = maybe_amount(reading, fields, "times")) {
        rule.shape = Shape::times;
        rule.factor = *times;
        if (lose || (add && !(marked && *marked)))
            reading.problem(lose ? lose->at : add->at, {"times 已经说明了算法", "times says it already"},
                            {"请删去 lose；加分的写 add = true", "remove lose; write add = true if it is a bonus"});
    } else if (marked) {
        rule.shape = Shape::judged;  // check_rule reports it: only judged and times are so
    } else if (lose || add) {
        read_amounts(lose ? *lose : *add, fields, rule, reading, item);
    } else if (!item.facts.empty() && std::ranges::all_of(item.facts, is_share)) {
        rule.shape = Shape::share;
    }
    if (const auto per = fields.maybe_word<Per>("per")) rule.per = *per;
    return rule;
}

}  // namespace jinze::scheme
