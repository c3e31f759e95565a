// Organisations: the commands of each row, once its parents are settled.
#include "app/intake/organisations.h"

#include <fmt/format.h>

#include "app/words/words.h"
#include "base/spelling.h"
#include "base/text.h"
#include "domain/district/refusals.h"
#include "domain/registry_rules/refusals.h"

namespace jinze::intake {
namespace {

using district::Command;
namespace refusals = district::refusals;
using registry::Organisation;
using registry::OrgKind;

// The sheet's column for a refusal; the last one if none is named.
constexpr ColumnOf::Named columns_of_organisations[] = {{refusals::guide_unfit, "guides"},
                                                        {refusals::topmost_is_district_committee, "kind"},
                                                        {refusals::second_of_its_kind, "kind"},
                                                        {refusals::unit_unfit, "unit"},
                                                        {refusals::day_in_the_future, "founded"},
                                                        {refusals::day_implausible, "founded"},
                                                        {refusals::day_before_founding, "dissolved"},
                                                        {refusals::members_left, "dissolved"},
                                                        {refusals::children_left, "dissolved"}};

// By its name a work committee of the district's organs: the sheet's word alone does not make it one.
bool is_of_organs(std::string_view name)
{
    const auto has = [&](std::string_view word) { return name.find(word) != name.npos; };
    constexpr std::array<std::string_view, 9> streets{"街道",   "镇",   "乡",   "社区", "园区",
                                                      "开发区", "新区", "高新", "景区"};
    if (has("直属机关") || has("区直")) return true;
    return has("机关") && std::none_of(streets.begin(), streets.end(), has);
}

// Its posts would reach the whole district, and there is one already.
void object_to_work_committee(const Pass& pass, RowReader& reader, const OrgRow& row)
{
    constexpr std::string_view zh = "街道、镇、园区的请写“街道党工委”，部门的请写“部门党委”。",
                               en = "Write 街道党工委 for a street, town or park, 部门党委 for a department.";
    const std::string name = excerpt(row.name, 60);
    for (const Organisation& it : pass.people().organisations())
        if (it.kind == OrgKind::work_committee && pass.people().lives(it.id, pass.today, pass.today))
            return reader.reject(
                "kind", "org.second_work_committee",
                fmt::format("“{}”不能再登记为机关工委：本区的机关工委只有一个，是“{}”。{}", name,
                            pass.names.name(it.id), zh),
                fmt::format("\"{}\" cannot be the work committee too: the district has one, \"{}\". {}", name,
                            pass.names.name(it.id), en));
    if (!is_of_organs(row.name))
        reader.reject("kind", "org.no_work_committee",
                      fmt::format("从名称看，“{}”不是区直机关工委，不能有全区的权限。{}", name, zh),
                      fmt::format("By its name \"{}\" is not the work committee of the district's organs, "
                                  "whose posts reach everywhere. {}",
                                  name, en));
}

class Settling {
public:
    Settling(Pass& pass, const std::vector<OrgRow>& rows) : pass_{pass}
    {
        for (const OrgRow& row : rows) {
            if (row.rejected || row.unit.empty()) continue;
            const auto [it, is_first] = units_.emplace(key_of_name(row.unit), row.founded);
            if (!is_first) it->second = std::min(it->second, row.founded);
        }
    }

    void settle(const OrgRow& row)
    {
        RowReader reader = quiet_reader(row);
        const Organisation* known = known_as(row, reader);
        for (const auto& [key, name] : {std::pair{"leads", &row.leads}, {"guides", &row.guides}})
            if (!name->empty() && !living(*name))
                reader.reject(key, "org.parent_rejected", "其上级在本表中，但该行未被接收。",
                              "Its parent is in this sheet, but that row was rejected.");
        std::vector<Command> commands;
        Outcome outcome = Outcome::same;
        if (known) {
            compare(row, *known, reader, commands);
        } else {
            outcome = Outcome::added;
            if (row.kind == OrgKind::work_committee) object_to_work_committee(pass_, reader, row);
            found(row, commands);
        }
        const OrgId id =
            known ? known->id : OrgId{pass_.next_org().number() + static_cast<std::uint32_t>(commands.size()) - 1};
        const bool ends = row.dissolved && (!known || known->life.until_known(pass_.today) == never);
        if (known && (ends || !commands.empty())) outcome = Outcome::changed;
        const bool brings_unit = !known && commands.size() > 1;
        if (!pass_.settle(reader, std::move(commands), outcome, ColumnOf{columns_of_organisations, "leads"})) return;
        pass_.units += brings_unit;
        if (ends) ending_.emplace_back(id, &row);
    }

    // Children before parents: the last settled go first.
    void dissolve()
    {
        for (auto it = ending_.rbegin(); it != ending_.rend(); ++it) {
            const auto refused = pass_.take(district::DissolveOrganisation{it->first, *it->second->dissolved});
            if (refused) pass_.bar(it->second->row->place(), "dissolved", *refused);
        }
    }

private:
    RowReader quiet_reader(const OrgRow& row)  // its cells were checked when they were read
    {
        const std::size_t before = pass_.problems.size();
        RowReader reader{pass_.columns, *row.row, pass_.problems};
        pass_.problems.resize(before);
        return reader;
    }

    // By full name; of several, the one founded that day, else the existing one.
    const Organisation* known_as(const OrgRow& row, RowReader& reader)
    {
        const auto named = pass_.named(row.name, row.kind == OrgKind::unit);
        const registry::Register& people = pass_.people();
        const Organisation* living = nullptr;
        for (const OrgId id : named) {
            if (people[id].life.from == row.founded) return &people[id];
            if (people[id].life.until_known(pass_.today) == never) living = &people[id];
        }
        if (living || named.empty()) return living;
        const Organisation& ended = people[named.back()];
        if (row.founded >= ended.life.until) return nullptr;  // a later one of the same name
        reader.warn("founded", "org.dissolved", "该组织在系统中已撤销，且成立日期不同；未作变动。",
                    "In the system it is dissolved, and its founding day differs; left unchanged.");
        return &ended;
    }

    std::optional<OrgId> living(std::string_view name) const { return pass_.organisation(name); }
    std::optional<OrgId> office(std::string_view name) const
    {
        return pass_.organisation(name, Pass::Meant::office_only);
    }

    std::optional<OrgId> district_committee() const
    {
        for (const Organisation& it : pass_.people().organisations())
            if (it.kind == OrgKind::district_committee && pass_.people().lives(it.id, pass_.today, pass_.today))
                return it.id;
        return {};
    }

    void found(const OrgRow& row, std::vector<Command>& commands)
    {
        district::FoundOrganisation found{.kind = row.kind,
                                          .unit = {},
                                          .leads = living(row.leads),
                                          .guides = living(row.guides),
                                          .on = row.founded,
                                          .name = {row.name}};
        if (row.kind == OrgKind::unit) {
            if (!found.leads) found.leads = district_committee();
        } else if (!row.unit.empty()) {
            found.unit = office(row.unit);
            if (!found.unit) {
                commands.emplace_back(district::FoundOrganisation{.kind = OrgKind::unit,
                                                                  .unit = {},
                                                                  .leads = district_committee(),
                                                                  .guides = {},
                                                                  .on = units_.at(key_of_name(row.unit)),
                                                                  .name = {row.unit}});
                found.unit = pass_.next_org();
            }
        } else if (row.as_parent && found.leads && pass_.people()[*found.leads].unit) {
            found.unit = pass_.people()[*found.leads].unit;
        }
        commands.emplace_back(std::move(found));
    }

    void compare(const OrgRow& row, const Organisation& known, RowReader& reader, std::vector<Command>& commands)
    {
        // A 部门党委 imported before that kind existed stays the 党组 as which it was registered.
        const bool is_old_department = known.kind == OrgKind::party_group && row.kind == OrgKind::department_committee;
        if (is_old_department)
            reader.warn("kind", "org.kind_as_registered", "系统中它登记为“党组”，按原登记保留。",
                        "In the system it is registered as a 党组; left unchanged.");
        else if (known.kind != row.kind)
            return reader.reject("kind", "org.kind_differs",
                                 fmt::format("系统中它是“{}”；类别不能靠导入更改，改设的组织请用新的全称。",
                                             words::word_for(known.kind)),
                                 "In the system it is of another kind; an import cannot change the kind.");
        if (known.life.from != row.founded && known.life.until_known(pass_.today) == never)
            reader.warn("founded", "org.founded_differs",
                        fmt::format("系统中成立日期是{}，未作变动。", to_text(known.life.from)),
                        fmt::format("In the system it was founded on {}; left unchanged.", to_text(known.life.from)));
        compare_unit(row, known, reader);
        const Day until = known.life.until_known(pass_.today);
        if (until != never) {
            if (row.dissolved && *row.dissolved != until)
                reader.warn("dissolved", "org.dissolved_differs",
                            fmt::format("系统中它于{}撤销，未作变动。", to_text(until)),
                            fmt::format("In the system it was dissolved on {}; left unchanged.", to_text(until)));
            return;
        }
        const registry::Register& people = pass_.people();
        const auto leads_now = people.leads(known.id, pass_.today, pass_.today);
        const auto guides_now = people.guides(known.id, pass_.today, pass_.today);
        auto leads = living(row.leads);
        if (!leads && row.kind == OrgKind::unit) leads = leads_now;
        const auto guides = pass_.columns.has("guides") ? living(row.guides) : guides_now;
        if (leads != leads_now || guides != guides_now)
            commands.emplace_back(district::MoveOrganisation{known.id, leads, guides, pass_.today});
    }

    void compare_unit(const OrgRow& row, const Organisation& known, RowReader& reader) const
    {
        if (row.unit.empty() || office(row.unit) == (known.unit ? std::optional{known.unit} : std::nullopt)) return;
        reader.warn("unit", "org.unit_differs",
                    known.unit ? fmt::format("系统中它在“{}”，未作变动。", pass_.names.name(known.unit))
                               : std::string{"系统中它不属于任何单位，未作变动。"},
                    "In the system it belongs to another unit; left unchanged.");
    }

    Pass& pass_;
    std::unordered_map<std::string, Day> units_;  // by key: the earliest founding day of the rows that name it
    std::vector<std::pair<OrgId, const OrgRow*>> ending_;
};

}  // namespace

void pass_organisations(Pass& pass, const Rows& rows)
{
    std::vector<OrgRow> read = read_organisations(pass, rows);
    const auto order = parents_first(pass, read);
    for (const OrgRow& row : read)
        if (row.rejected) {
            pass.settle_rejected();
            pass.step(rows.size());
        }
    Settling settling{pass, read};
    for (const std::size_t i : order) {
        settling.settle(read[i]);
        pass.step(rows.size());
    }
    settling.dissolve();
}

}  // namespace jinze::intake
