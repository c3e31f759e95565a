#include <fmt/format.h>

#include "domain/catalogue/words.h"
#include "domain/duty/describe.h"
#include "domain/scheme/reading.h"

namespace jinze::scheme {
namespace {

using catalogue::Fields;

std::optional<duty::Standing> read_standing(Fields& fields, Reading& reading)
{
    auto word = fields.maybe_text("standing");
    if (!word) return std::nullopt;
    std::string name = *word;
    std::ranges::replace(name, '-', '_');
    const auto standing = described::value_of<duty::Standing>(name);
    if (!standing) reading.report.unknown(fields.place_of("standing"), *word, catalogue::standing_words());
    return standing;
}

Fact read_fact(Fields fields, Reading& reading, const Item* item, std::size_t number)
{
    Fact fact;
    if (const auto text = fields.maybe_text("fact")) {
        if (const auto name = fact_in(reading, *text, fields.place_of("fact"))) fact.name = *name;
    } else if (item && !item->facts.empty()) {
        fact.name = item->facts.front();
    } else {
        reading.problem(fields.at(), {"没有写是哪一个事实", "it does not say which fact"},
                        {"请写 fact = …", "write fact = …"});
    }
    fact.label = fields.maybe_text("label").value_or(fmt::format("例{}", number));
    fact.standing = read_standing(fields, reading);
    fact.level = fields.maybe_code("level").value_or(std::exchange(fact.name.level, {}));
    fact.name.level = {};
    fact.count = fields.number_or("count", 1, 10000, 1);
    fact.persons = fields.number_or("persons", 0, 10000, 0);
    fact.required = fields.number_or("required", 0, 1000, 0);
    fact.reached = fields.number_or("reached", 0, 1000, 0);
    fact.figure = maybe_amount(reading, fields, "figure");
    fact.same = fields.maybe_code("same").value_or(Code{});
    const auto ground = fields.maybe_word<Ground>("exempt");
    const auto proof = fields.maybe_text("proof");
    if (ground) fact.exempt = Exemption{*ground, proof.value_or("")};
    fact.found_itself = fields.yes("found_itself");
    fact.last = fields.maybe_day("last");
    fields.end();
    return fact;
}

GroupBallots read_group(Fields fields, Reading& reading)
{
    GroupBallots group{.group = fields.code("group"),
                       .handed_out = fields.number_or("handed_out", 0, most_ballots, 0),
                       .good = fields.number_or("good", 0, most_ballots, 0),
                       .fairly_good = fields.number_or("fairly_good", 0, most_ballots, 0),
                       .ordinary = fields.number_or("ordinary", 0, most_ballots, 0),
                       .poor = fields.number_or("poor", 0, most_ballots, 0)};
    fields.end();
    if (!named(voter_groups(), group.group.text()))
        reading.report.unknown(fields.place_of("group"), group.group.text(), words_in(voter_groups()));
    if (group.handed_out == 0) group.handed_out = group.valid();
    if (group.valid() > most_ballots || group.valid() > group.handed_out)
        reading.problem(fields.at(), {"有效票多于发出的票", "there are more valid ballots than were handed out"},
                        {"请核对票数", "correct the numbers"});
    return group;
}

void read_judged(Fields& fields, Reading& reading, const Item* item, Example& example)
{
    const catalogue::Node* node = fields.value("judged");
    if (!node) return;
    const auto take = [&](const Code& of, const catalogue::Node& value) {
        if (const auto amount = amount_in(reading, value)) example.facts.judged.push_back({of, *amount, "例", {}});
    };
    const auto* table = std::get_if<catalogue::Table>(&node->value);
    if (!table && item) return take(item->id, *node);
    for (const catalogue::Member& member : table ? *table : catalogue::Table{})
        if (const auto code = Code::from(member.key)) take(*code, member.value);
    if (!table)
        reading.problem(node->at, {"没有写是哪一行的判断", "it does not say which item was judged"},
                        {"请写 judged = { 行的 id = 数 }", "write judged = { ID = NUMBER }"});
}

}  // namespace

Example read_example(Fields fields, Reading& reading, const Item* item)
{
    Example example;
    example.at = fields.at();
    example.says = titled(fields, "says");
    if (item) example.item = item->id;
    for (Fields& fact : fields.tables("facts"))
        example.facts.facts.push_back(read_fact(fact, reading, item, example.facts.facts.size() + 1));
    for (Fields& group : fields.tables("ballots")) example.facts.ballots.push_back(read_group(group, reading));
    read_judged(fields, reading, item, example);
    example.loses = maybe_amount(reading, fields, "loses");
    example.adds = maybe_amount(reading, fields, "adds");
    example.refers = fields.yes("refers");
    example.not_applicable = fields.yes("not_applicable");
    example.not_due = fields.yes("not_due");
    example.total = maybe_amount(reading, fields, "total");
    fields.end();
    if (!example.loses && !example.adds && !example.refers && !example.not_applicable && !example.not_due &&
        !example.total)
        reading.problem(example.at, {"例子没有写结果", "the example does not say what comes of it"},
                        {"请写 loses、adds、refers、not_applicable、not_due 或 total",
                         "write loses, adds, refers, not_applicable, not_due or total"});
    if (item && example.total)
        reading.problem(
            fields.place_of("total"), {"一行的例子没有总分", "an example of one item has no total"},
            {"请写 loses 或 adds；总分写在 [[example]]", "write loses or adds; a total stands in an [[example]]"});
    return example;
}

}  // namespace jinze::scheme
