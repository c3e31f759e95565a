#include "app/input/two_people.h"

#include "app/codec/json_strict.h"
#include "app/codec/json_write.h"
#include "app/input/acts.h"
#include "base/overload.h"

namespace jinze::input {
namespace {

using namespace district;

std::vector<FieldGiven> fields_of(const AppointPerson& it)
{
    std::vector<FieldGiven> fields{{"person", to_text(it.person)},
                                   {"org", to_text(it.org)},
                                   {"title", std::string{described::word_of(it.title)}},
                                   {"on", to_text(it.on)}};
    if (it.until) fields.push_back({"until", to_text(*it.until)});
    std::string charges;
    for (const OrgId org : it.charges) charges += (charges.empty() ? "" : ",") + to_text(org);
    if (!charges.empty()) fields.push_back({"charges", charges});
    return fields;
}

std::string field_in(const ActGiven& given, std::string_view name)
{
    for (const FieldGiven& field : given.fields)
        if (field.name == name) return field.text;
    return {};
}

Command rights_from(const ActGiven& given, Line& line)
{
    auto grants = codec::strict::read<std::vector<Grant>>(field_in(given, "grants"));
    if (!grants) line.refuse(refusals::grants_empty, "grants");
    return AdoptRights{.from = line.day("from"), .grants = grants ? *std::move(grants) : std::vector<Grant>{}};
}

Context asking(PersonId actor, Instant now)
{
    return {
        .actor = actor, .now = now, .seal = [](const district::Words&) { return Sealed{}; }, .person_by_id_number = {}};
}

}  // namespace

std::optional<ActGiven> given_of(const Command& command)
{
    return std::visit(
        overload{[](const AppointPerson& it) -> std::optional<ActGiven> { return ActGiven{"appoint", fields_of(it)}; },
                 [](const EndAppointment& it) -> std::optional<ActGiven> {
                     return ActGiven{"end-appointment",
                                     {{"appointment", to_text(it.appointment)}, {"on", to_text(it.on)}}};
                 },
                 [](const NameBody& it) -> std::optional<ActGiven> {
                     return ActGiven{"name-body", {{"org", to_text(it.org)}}};
                 },
                 [](const ErasePerson& it) -> std::optional<ActGiven> {
                     return ActGiven{"erase", {{"person", to_text(it.person)}}};
                 },
                 [](const AdoptRights& it) -> std::optional<ActGiven> {
                     return ActGiven{"rights", {{"from", to_text(it.from)}, {"grants", codec::to_json(it.grants)}}};
                 },
                 [](const UndoImport& it) -> std::optional<ActGiven> {
                     return ActGiven{"undo", {{"batch", to_text(it.batch)}}};
                 },
                 [](const auto&) -> std::optional<ActGiven> { return {}; }},
        command);
}

std::expected<Command, Denial> meant_by(const ActGiven& given, const Naming& naming)
{
    Fields fields;
    for (const FieldGiven& field : given.fields) fields[field.name] = field.text;
    Line line{fields, naming};
    Command command;
    if (given.act == "erase")
        command = ErasePerson{.person = line.person("person"), .with = {}, .rows = {}};
    else if (given.act == "undo")
        command = UndoImport{.batch = line.id<BatchId>("batch")};
    else if (given.act == "rights")
        command = rights_from(given, line);
    else if (const Act* act = act_named(given.act))
        command = act->meant(line);
    else
        return std::unexpected{bad_input("act", {"没有该事项。", "There is no such act."})};
    if (line.no()) return std::unexpected{*line.no()};
    return command;
}

bool takes_two(const Denial& no)
{
    return no.why == refusals::second_person_first.name || no.why == refusals::administrator_by_one.name;
}

std::expected<Arranged, Denial> arranged(const Command& command, PersonId proposer, PersonId confirmer,
                                         const State& state, Instant now)
{
    if (proposer == confirmer)
        return std::unexpected{no_from(district::Refused{refusals::second_person_unfit, to_text(confirmer)})};
    std::optional<district::Refused> first;
    for (const auto& [actor, with] : {std::pair{confirmer, proposer}, {proposer, confirmer}}) {
        const auto both = with_second(command, with);
        if (!both) return std::unexpected{bad_input("act", {"该事项一人即可办理。", "This needs only one person."})};
        const auto decided = decide(state, *both, asking(actor, now));
        if (decided) return Arranged{actor, *both};
        if (!first || first->why == refusals::right_missing) first = decided.error();
    }
    return std::unexpected{no_from(*first)};
}

std::optional<Denial> object_to_proposing(const Command& command, PersonId proposer, const State& state, Instant now)
{
    const auto decided = decide(state, command, asking(proposer, now));
    if (decided)
        return bad_input("act", {"该事项一人即可办理，请直接办理。", "This needs only one person; do it directly."});
    Denial no = no_from(decided.error());
    if (takes_two(no)) return {};
    return no;
}

}  // namespace jinze::input
