#include "simulation/founding.h"

#include "simulation/drawing.h"
#include "storage/ledger/hash.h"

namespace jinze::simulation {
namespace {

using registry::OrgKind;
using registry::Title;

constexpr Day founded = day_at(2020, 7, 1), took_office = day_at(2025, 1, 10);

struct Body {
    OrgKind kind{};
    std::uint32_t leads = 0, guides = 0, in = 0;
};
// o1 区委 · o2 工委 · o3 单位 with o4 党组, o5 机关党委, o6 and o7 支部, o8 小组 · o9 单位 with o10 班子, o11 支部 ·
// o12 组织部
const std::vector<Body> bodies{
    {OrgKind::district_committee},     {OrgKind::work_committee, 1},        {OrgKind::unit},
    {OrgKind::party_group, 1, 0, 3},   {OrgKind::organ_committee, 2, 4, 3}, {OrgKind::branch, 5, 0, 3},
    {OrgKind::branch, 5, 0, 3},        {OrgKind::small_group, 6, 0, 3},     {OrgKind::unit},
    {OrgKind::leading_group, 1, 0, 9}, {OrgKind::branch, 2, 10, 9},         {OrgKind::organisation_department, 1}};
struct Seat {
    std::uint32_t person = 0, org = 0;
    Title title{};
    std::uint32_t charge = 0;
};
const std::vector<Seat> seats{{1, 1, Title::secretary},
                              {2, 4, Title::secretary},
                              {3, 4, Title::member, 5},
                              {4, 4, Title::clerk},
                              {5, 5, Title::secretary},
                              {6, 6, Title::secretary},
                              {7, 7, Title::secretary},
                              {8, 6, Title::organisation_officer},
                              {9, 8, Title::group_leader},
                              {10, 10, Title::secretary},
                              {11, 10, Title::member, 11},
                              {12, 11, Title::secretary},
                              {13, 12, Title::clerk},
                              {14, 2, Title::secretary},
                              {15, 2, Title::clerk},
                              {16, 2, Title::system_administrator},
                              {17, 2, Title::security_administrator},
                              {18, 2, Title::audit_administrator}};

std::optional<OrgId> some(std::uint32_t org) { return org ? std::optional{OrgId{org}} : std::nullopt; }

void add_people(desk::Request& request)
{
    for (std::uint32_t i = 0; i < 18; ++i) {
        static const std::vector<std::uint32_t> branches{6, 7, 11};
        const OrgId branch{branches[i % 3]};
        request.commands.emplace_back(district::RegisterPerson{.branch = branch,
                                                               .since = founded,
                                                               .kind = registry::MemberKind::full,
                                                               .joined = day_at(2010, 7, 1),
                                                               .full_since = day_at(2011, 7, 1),
                                                               .identity = {.name = "党员" + std::to_string(i + 1)}});
        if (i % 2 == 0)
            std::get<district::RegisterPerson>(request.commands.back()).identity.id_number = id_number(100 + i);
    }
}

void add_rules(desk::Request& request, Day on)
{
    district::AdoptCatalogue adopt{.name = Code{"catalogue"}, .from = day_at(2025, 7, 1)};
    for (const duty::Terms& terms : small_catalogue()) {
        request.documents.push_back(document_called(static_cast<std::uint32_t>(adopt.duties.size())));
        adopt.duties.push_back({terms, {"责任"}, ledger::sha256(view_of(request.documents.back()))});
        adopt.files.push_back(adopt.duties.back().file);
    }
    request.commands.emplace_back(std::move(adopt));
    for (const int year : {year_of(on) - 1, year_of(on)})
        request.commands.emplace_back(
            district::AdoptHolidays{.year = year, .days = {{day_at(year, 1, 1), calendar::DayOff::holiday}}});
    request.commands.emplace_back(district::AdoptParameters{});
}

}  // namespace

desk::Request founding(Day on)
{
    desk::Request request;
    request.commands.emplace_back(district::OpenDistrict{});
    add_rules(request, on);
    for (const Body& body : bodies)
        request.commands.emplace_back(
            district::FoundOrganisation{.kind = body.kind,
                                        .unit = some(body.in),
                                        .leads = some(body.leads),
                                        .guides = some(body.guides),
                                        .on = founded,
                                        .name = {"组织" + std::to_string(request.commands.size())}});
    add_people(request);
    // One sheet names several holders of the work committee: the office may act until the sheet ends.
    request.commands.emplace_back(district::BeginImport{.sheet = district::Sheet::posts});
    for (const Seat& seat : seats) {
        district::AppointPerson appoint{
            .person = PersonId{seat.person}, .org = OrgId{seat.org}, .title = seat.title, .on = took_office};
        if (seat.charge) appoint.charges.push_back(OrgId{seat.charge});
        request.commands.emplace_back(std::move(appoint));
    }
    request.commands.emplace_back(district::EndImport{.added = static_cast<int>(seats.size())});
    return request;
}

}  // namespace jinze::simulation
