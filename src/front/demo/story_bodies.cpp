// What changes in the register in a year that is assessed: an organisation is set up in autumn, one is merged into
// another at midyear, a secretary leaves in October.
#include "front/demo/story.h"

namespace jinze::demo {

// A branch directly under the work committee with four members of a branch of the unit. The id is known once it is
// founded.
std::shared_ptr<OrgId> Story::found_branch(const Unit& unit, std::string name, Day day)
{
    const auto id = std::make_shared<OrgId>();
    const PersonId clerk = ids_.person(model_.office_clerk);
    std::vector<PersonId> people;
    for (const int person : model_.branches[static_cast<std::size_t>(unit.branches[0])].people)
        people.push_back(ids_.person(person));
    tell(day, [=, this](const district::State& state) -> std::optional<desk::Request> {
        *id = OrgId{static_cast<std::uint32_t>(state.people().organisations().size() + 1)};
        return desk::Request{.actor = clerk,
                             .commands = {district::FoundOrganisation{.kind = registry::OrgKind::branch,
                                                                      .unit = ids_.org(unit.name),
                                                                      .leads = ids_.org(work_committee),
                                                                      .guides = ids_.org(unit.group),
                                                                      .on = day,
                                                                      .name = {name}}}};
    });
    tell(day + days{1}, [=](const district::State& state) -> std::optional<desk::Request> {
        desk::Request request{.actor = clerk};
        const Day on = day + days{1};
        const auto from = state.people().branch_of(people.front(), on, on);
        for (const PersonId who : people)
            if (*id && request.commands.size() < 4 && state.people().branch_of(who, on, on) == from &&
                state.people().posts_of(who, on, on).empty())
                request.commands.push_back(district::TransferMember{who, *id, on});
        if (request.commands.empty()) return {};
        return request;
    });
    return id;
}

void Story::set_up_in_autumn(int year)
{
    found_branch(model_.units[setting_up], "中共云溪区低空经济专班机关支部委员会", day_at(year, 9, 16));
}

// A branch set up in spring is dissolved in July; its members go to the organisation that takes it over.
void Story::merge_at_midyear(int year)
{
    const Unit& unit = model_.units[taking_over];
    const auto id = found_branch(unit, "中共云溪区政务服务大厅机关支部委员会", day_at(year, 3, 20));
    const Day day = working_days_.on_or_after(day_at(year, 7, 1)).day;
    const OrgId into = ids_.org(model_.branches[static_cast<std::size_t>(unit.branches[0])].name);
    tell(day,
         [=, clerk = ids_.person(model_.office_clerk)](const district::State& state) -> std::optional<desk::Request> {
             if (!*id) return {};
             desk::Request request{.actor = clerk};
             for (const PersonId who : state.people().members(*id, day, day))
                 request.commands.push_back(district::TransferMember{who, into, day});
             request.commands.push_back(district::DissolveOrganisation{.org = *id, .on = day, .successor = into});
             return request;
         });
}

// The secretary of an organ organisation leaves on 13 October, and another member of it follows.
void Story::secretary_leaves(int year)
{
    const Unit& unit = model_.units[new_secretary];
    const OrgId org = ids_.org(unit.organ);
    const Day day = working_days_.on_or_after(day_at(year, 10, 13)).day;
    const PersonId office = ids_.person(model_.office_clerk);
    tell(day, [=](const district::State& state) -> std::optional<desk::Request> {
        for (const PostId post : state.people()[org].posts)
            if (state.people()[post].title == registry::Title::secretary && state.people().holder(post, day, day))
                return desk::Request{
                    .actor = office,
                    .commands = {district::EndAppointment{state.people()[post].appointments.back(), day}}};
        return {};
    });
    const PersonId next = ids_.person(unit.leaders[2]);
    tell(day + days{1}, [=](const district::State&) {
        return desk::Request{
            .actor = office,
            .commands = {district::AppointPerson{
                .person = next, .org = org, .title = registry::Title::secretary, .on = day + days{1}}}};
    });
}

}  // namespace jinze::demo
