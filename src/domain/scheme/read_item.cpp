#include "domain/scheme/reading.h"

namespace jinze::scheme {
namespace {

using catalogue::Fields;

std::vector<Voters> read_voters(Fields& fields, Reading& reading)
{
    std::vector<Voters> voters;
    const catalogue::Node* node = fields.value("voters");
    if (!node) return voters;
    const auto* table = std::get_if<catalogue::Table>(&node->value);
    if (!table) {
        reading.problem(node->at, {"此处的值类型不对", "this value is of the wrong kind"},
                        {"请写各组的百分比，如 { members = 50, served = 50 }",
                         "write the per cent of each group, as { members = 50, served = 50 }"});
        return voters;
    }
    int together = 0;
    for (const catalogue::Member& member : *table) {
        const auto* weight = std::get_if<std::int64_t>(&member.value.value);
        if (!named(voter_groups(), member.key))
            reading.report.unknown(member.at, member.key, words_in(voter_groups()));
        else if (!weight || *weight < 1 || *weight > 100)
            reading.problem(member.value.at, {"权重应是 1 到 100 的整数", "a weight is a whole number from 1 to 100"},
                            {"请写百分比的整数", "write a whole per cent"});
        else
            voters.push_back({Code{member.key}, static_cast<int>(*weight)}), together += static_cast<int>(*weight);
    }
    if (together != 100 && voters.size() == table->size())
        reading.problem(node->at, {"各组权重相加不是一百", "the weights do not add up to a hundred"},
                        {"请核对各组的百分比", "correct the per cent of the groups"});
    return voters;
}

std::optional<MinBallots> read_min_ballots(Fields& fields, Reading& reading)
{
    const catalogue::Node* node = fields.value("min_ballots");
    if (!node) return std::nullopt;
    if (const auto* count = std::get_if<std::int64_t>(&node->value); count && *count > 0 && *count <= most_ballots)
        return MinBallots{.count = static_cast<int>(*count)};
    const auto* text = std::get_if<std::string>(&node->value);
    if (text && text->size() == 3 && (*text)[1] == '/') {
        const int above = (*text)[0] - '0', below = (*text)[2] - '0';
        if (above > 0 && below > 0 && above <= below && below <= 9) return MinBallots{0, above, below};
    }
    reading.problem(node->at, {"最少票数写得不对", "the least number of ballots is not written so"},
                    {"请写有效票数，或者发出票数的几分之几，如 \"2/3\"",
                     "write a number of valid ballots, or a share of those handed out, as \"2/3\""});
    return std::nullopt;
}

std::optional<When> read_when(Fields& item, Reading& reading)
{
    auto fields = item.maybe_table("when");
    if (!fields) return std::nullopt;
    When when{.fact = {}, .edge = {false, Hundredths::whole(1), {}}};
    const std::string text = fields->text("fact");
    const auto fact = text.empty() ? std::nullopt : fact_in(reading, text, fields->place_of("fact"));
    if (fact) when.fact = *fact;
    const auto least = maybe_amount(reading, *fields, "at_least"), below = maybe_amount(reading, *fields, "below");
    if (least) when.edge.edge = *least;
    if (below) when.edge = {true, *below, {}};
    if (least && below)
        reading.problem(fields->at(), {"at_least 和 below 只能写一个", "it has both at_least and below"},
                        {"请删去一个", "remove one of them"});
    fields->end();
    if (fact && (fact->source == FactSource::ballot || fact->source == FactSource::judged))
        reading.problem(fields->place_of("fact"),
                        {"是否适用不能由测评或判断决定", "ballots and judgement cannot decide whether a line applies"},
                        {"请写 duty:、matter:、register: 或 stated: 的事实",
                         "write a fact of duty:, matter:, register: or stated:"});
    return fact ? std::optional{when} : std::nullopt;
}

RowSource read_source(Fields& item, Reading& reading)
{
    RowSource source;
    auto fields = item.table("source");
    if (!fields) return source;
    source.document = fields->code("document");
    if (const catalogue::Node* row = fields->value("row")) {
        source.row = plain_value(*row);
        if (!source.row)
            reading.problem(row->at, {"行号写得不对", "the row is not written so"},
                            {"请写行号，如 row = 6", "write the row, as row = 6"});
    }
    fields->end();
    if (source.document && !reading.into.scheme.document(source.document))
        reading.problem(fields->place_of("document"), {"没有声明这个文件", "no [[document]] has this id"},
                        {"请在 [[document]] 中写上它", "declare it in a [[document]]"});
    return source;
}

void read_facts(Fields& fields, Reading& reading, Item& item)
{
    const auto texts = fields.texts("fact");
    if (!fields.has("fact"))
        reading.problem(fields.at(), {"缺少“fact”", "\"fact\" is missing"},
                        {"请写所依据的事实，如 \"duty:election-on-term\"，或者 \"judged\"",
                         "write the fact it rests on, as \"duty:election-on-term\", or \"judged\""});
    for (const auto& [text, at] : texts) {
        const auto fact = fact_in(reading, text, at);
        if (!fact) continue;
        if (!item.facts.empty() && item.facts.front().source != fact->source)
            reading.problem(at, {"一行的事实应同一来源", "the facts of one item are of one source"},
                            {"请分成两行", "write two items"});
        else if (contains(item.facts, *fact))
            reading.problem(at, {"同一事实写了两次", "this fact is named twice"}, {"请删去一个", "remove one"});
        else
            item.facts.push_back(*fact);
    }
}

ItemPlaces places_of(const Fields& fields)
{
    return {.item = fields.at(),
            .fact = fields.place_of("fact"),
            .rule = fields.place_of(fields.has("add")    ? "add"
                                    : fields.has("lose") ? "lose"
                                                         : "times"),
            .full = fields.place_of("full"),
            .up_to = fields.place_of("up_to"),
            .part = fields.place_of("part"),
            .from = fields.place_of("from"),
            .voters = fields.place_of("voters"),
            .per = fields.place_of("per"),
            .source = fields.place_of("source"),
            .levels = fields.place_of("lose")};
}

Item read_item(Fields& fields, Reading& reading)
{
    Item item{.id = fields.code("id"), .title = titled(fields)};
    item.at = fields.at();
    item.part = fields.maybe_code("part").value_or(Code{});
    if (item.part && !reading.into.scheme.part(item.part))
        reading.problem(fields.place_of("part"), {"没有这个部分", "no part has this id"},
                        {"请写 [[part]] 的 id", "write the id of a [[part]]"});
    read_facts(fields, reading, item);
    item.rule = read_rule(fields, reading, item);
    item.same = fields.yes("same");
    item.except = fields.words<Ground>("except");
    item.full = maybe_amount(reading, fields, "full");
    item.up_to = maybe_amount(reading, fields, "up_to");
    item.voters = read_voters(fields, reading);
    item.min_ballots = read_min_ballots(fields, reading);
    item.when = read_when(fields, reading);
    item.refers_at_zero = refers_at_zero(reading, fields);
    item.from = fields.maybe_day("from");
    item.until = fields.maybe_day("until");
    item.source = read_source(fields, reading);
    return item;
}

}  // namespace

void read_items(Fields& file, Reading& reading)
{
    for (Fields& fields : file.tables("item")) {
        Item item = read_item(fields, reading);
        reading.places.push_back(places_of(fields));
        if (contains(reading.into.scheme.items, item.id, &Item::id))
            reading.problem(fields.place_of("id"), {"编号重复", "another item has this id"},
                            {"请换一个 id", "give it an id of its own"});
        for (Fields& example : fields.tables("example"))
            reading.into.examples.push_back(read_example(example, reading, &item));
        fields.end();
        reading.into.scheme.items.push_back(std::move(item));
    }
    if (reading.into.scheme.items.empty())
        reading.problem({}, {"没有评分项目", "it has no items"}, {"请写 [[item]]", "write an [[item]]"});
    if (reading.into.scheme.items.size() > most_items)
        reading.problem({}, {"评分项目过多", "it has too many items"},
                        {"请减到二百项以内", "keep to two hundred items"});
}

}  // namespace jinze::scheme
