#include "domain/catalogue/fields.h"
#include "domain/catalogue/reading.h"
#include "domain/matter/type_check.h"
#include "domain/matter_types/types.h"
#include "domain/matter_types/words.h"

namespace jinze::matter_types {
namespace {

using catalogue::Fields;
using catalogue::Place;
using matter::TypeFault;

struct Places {
    Place type;
    std::vector<Place> nodes, rungs;
};

matter::Node read_node(Fields fields)
{
    matter::Node node{.code = fields.code("id"),
                      .phase = fields.word<matter::Phase>("phase"),
                      .owner = fields.word<matter::Owner>("owner"),
                      .limit = fields.number_or("limit", 0, 250, 0),
                      .next = fields.maybe_code("next"),
                      .back = fields.maybe_code("back")};
    fields.end();
    return node;
}

matter::RungDay read_rung(Fields fields)
{
    matter::RungDay rung{.after = fields.number("after", 0, 250), .to = fields.word<matter::Rung>("to")};
    fields.end();
    return rung;
}

ExampleStep read_step(Fields fields)
{
    ExampleStep step{.on = fields.number("on", 0, 1000),
                     .act = fields.word<matter::MatterAct>("act"),
                     .until = {},
                     .at = fields.at()};
    if (fields.has("until")) step.until = fields.number("until", 0, 1000);
    fields.end();
    return step;
}

Example read_example(Fields fields)
{
    const auto maybe_number = [&](std::string_view key) {
        return fields.has(key) ? std::optional{fields.number(key, 0, 1000)} : std::nullopt;
    };
    Example example{.says = fields.said("says"),
                    .due = maybe_number("due"),
                    .steps = {},
                    .on = fields.number("on", 0, 1000),
                    .standing = fields.word<matter::MatterStanding>("standing"),
                    .waits_for = fields.maybe_word<matter::Owner>("waits_for"),
                    .unit = maybe_number("unit"),
                    .above = maybe_number("above"),
                    .rungs = maybe_number("rungs"),
                    .at = fields.at()};
    for (Fields& step : fields.tables("steps")) example.steps.push_back(read_step(step));
    fields.end();
    return example;
}

void read_type(Fields& file, matter::Type& type, Places& places)
{
    auto fields = file.table("type");
    if (!fields) return;
    places.type = fields->at();
    type.code = fields->code("id");
    const Bilingual title = fields->said("title");
    type.title.text = title.zh;
    type.title_en.text = title.en;
    type.opened_by = fields->maybe_word<matter::Opener>("opened_by").value_or(matter::Opener::setter);
    type.setters = fields->words<registry::OrgKind>("setters");
    type.leads = fields->words<registry::OrgKind>("leads");
    type.near = fields->number_or("near", 0, 60, type.near);
    type.return_within = fields->number_or("return_within", 0, 60, type.return_within);
    type.archived_after = fields->number_or("archived_after", 1, 366, type.archived_after);
    fields->end();
    for (Fields& node : file.tables("node")) {
        places.nodes.push_back(node.at());
        type.nodes.push_back(read_node(node));
    }
    for (Fields& rung : file.tables("rung")) {
        places.rungs.push_back(rung.at());
        type.ladder.push_back(read_rung(rung));
    }
}

struct Said {
    Bilingual what, remedy;
};

Said said(TypeFault fault)
{
    using enum TypeFault;
    switch (fault) {
        case no_setters: return {{"没有写谁可以立项", "nobody may set it"}, {"请写 setters", "write setters"}};
        case no_leads: return {{"没有写谁可以牵头", "nobody may lead it"}, {"请写 leads", "write leads"}};
        case no_nodes: return {{"没有办理环节", "it has no node"}, {"请写 [[node]]", "write a [[node]]"}};
        case too_many_nodes: return {{"环节过多", "too many nodes"}, {"最多写12个环节", "write 12 nodes at most"}};
        case node_doubled:
            return {{"环节编号重复", "another node has this id"}, {"请换一个 id", "give it an id of its own"}};
        case next_unknown:
            return {{"next 所指的环节不存在", "next names no node"}, {"请写已有环节的 id", "write the id of a node"}};
        case back_unknown:
            return {{"back 所指的环节不存在", "back names no node"}, {"请写已有环节的 id", "write the id of a node"}};
        case not_reached:
            return {{"从第一个环节走不到这个环节", "no path leads from the first node to this one"},
                    {"请在前一环节写 next，或删去本环节", "name it in the next of another node, or remove it"}};
        case circle:
            return {{"环节首尾相接，永远办不结", "the nodes form a circle, so it never ends"},
                    {"请删去最后一个环节的 next", "remove the next of the last node"}};
        case out_of_order:
            return {{"环节的次序不对", "the phases are out of order"},
                    {"次序为 confirmation、approval、signing、handling、review",
                     "the order is confirmation, approval, signing, handling, review"}};
        case no_approval:
            return {{"没有审批环节", "nobody approves it"}, {"请加一个 approval 环节", "add a node of phase approval"}};
        case owner_impossible:
            return {{"这个环节不能由它办理", "that owner cannot act in this phase"},
                    {"确认由 leader；签收、办理由 lead；审核由立项一方；审批由 leader 以外各方",
                     "confirmation: leader; signing, handling: lead; review: not the lead; approval: not leader"}};
        case owner_absent:
            return {{"牵头单位中有的没有指导它的党组", "some of the leads have no Party group that guides them"},
                    {"owner = \"guide\" 时，leads 只写基层党组织",
                     "with owner = \"guide\", name only elected organisations"}};
        case back_missing:
            return {{"审核环节没有写退回到哪里", "a review does not say where it sends back to"},
                    {"请写 back = 办理环节的 id", "write back = the id of a node of phase handling"}};
        case nobody_closes:
            return {{"办理之后没有审核，承办一方将自行办结",
                     "nothing reviews what was handled, so the lead would close it"},
                    {"请在最后加一个 review 环节", "add a node of phase review at the end"}};
        case nothing_to_review:
            return {{"有审核环节，没有办理环节", "there is a review, and nothing is handled"},
                    {"请加一个 handling 环节", "add a node of phase handling"}};
        case ladder_out_of_order:
            return {{"逾期各级的天数没有依次增加", "the days of the ladder do not rise"},
                    {"请按天数从小到大写", "write them in ascending order"}};
        case ladder_doubled:
            return {{"逾期各级有重复的去处", "two rungs lead to the same"}, {"请只写一次", "write each once"}};
    }
    return {};
}

Place place_of(const matter::FaultAt& fault, const Places& places)
{
    const bool is_rung = fault.fault == TypeFault::ladder_out_of_order || fault.fault == TypeFault::ladder_doubled;
    const auto& list = is_rung ? places.rungs : places.nodes;
    const auto at = static_cast<std::size_t>(fault.node);
    return fault.node >= 0 && at < list.size() ? list[at] : places.type;
}

}  // namespace

std::expected<TypeFile, catalogue::Problems> load(const catalogue::File& file)
{
    const auto root = catalogue::parse(file.text, file.name);
    if (!root) return std::unexpected{catalogue::Problems{root.error()}};
    catalogue::Report report{file.name};
    Fields fields{*root, {}, report};
    TypeFile read;
    Places places;
    read_type(fields, read.type, places);
    for (Fields& example : fields.tables("example")) read.examples.push_back(read_example(example));
    fields.end();
    catalogue::Problems problems = report.take();
    const auto fault = problems.empty() ? matter::fault_of(read.type) : std::nullopt;
    if (fault) {
        const auto [what, remedy] = said(fault->fault);
        problems.push_back({file.name, place_of(*fault, places), what, remedy});
    }
    if (problems.empty() && read.examples.empty())
        problems.push_back({file.name,
                            places.type,
                            {"没有例子", "it has no worked example"},
                            {"请写一个 [[example]]", "write an [[example]]"}});
    for (const Example& example : problems.empty() ? read.examples : std::vector<Example>{})
        if (const auto why = run(read.type, example))
            problems.push_back(
                {file.name, example.at, *why, {"请核对例子，或改正类型", "correct the example, or the type"}});
    catalogue::sort(problems);
    if (!problems.empty()) return std::unexpected{std::move(problems)};
    return read;
}

}  // namespace jinze::matter_types
