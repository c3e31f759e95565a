#include "app/intake/pass.h"

#include "base/overload.h"
#include "domain/matter_rules/texts.h"
#include "domain/record_rules/texts.h"
#include "domain/registry_rules/texts.h"

namespace jinze::intake {

Pass::Pass(const Columns& the_columns, const district::State& base, Names the_names, const Request& asked, Instant now,
           Barred& barred)
    : columns{the_columns},
      names{std::move(the_names)},
      today{day_of(now)},
      ahead_{base},
      asked_{asked},
      now_{now},
      barred_{barred}
{
}

RowReader Pass::reader(const sheets::Row& row)
{
    RowReader reader{columns, row, problems};
    if (const auto found = barred_.find(row.place()); found != barred_.end())
        reader.reject(found->second.first, found->second.second);
    return reader;
}

std::optional<district::Refused> Pass::take(district::Command command)
{
    const auto seal = [this](const district::Words&) { return Sealed{SealedId{next_row_++}, {}}; };
    const district::Context context{
        .actor = asked_.actor,
        .now = now_,
        .seal = seal,
        .person_by_id_number = [this](std::string_view number) { return names.person_by_number(number); },
        .supposes_second = true};
    auto events = district::decide(ahead_, command, context);
    if (!events) return events.error();
    const auto weighty = district::touched_by(ahead_, *events, today);
    if (asked_.actor) touched.insert(touched.end(), weighty.begin(), weighty.end());
    for (district::Event& event : *events) ahead_.apply({now_, asked_.actor, std::move(event)});
    note(command);
    commands.push_back(std::move(command));
    return {};
}

std::vector<OrgId> Pass::named(std::string_view name, bool office) const
{
    auto found = names.organisations(name);
    std::erase_if(found, [&](OrgId id) { return (people()[id].kind == registry::OrgKind::unit) != office; });
    return found;
}

std::optional<OrgId> Pass::organisation(std::string_view name, Meant meant) const
{
    if (name.empty()) return {};
    auto found = named(name, meant != Meant::body);
    if (found.empty() && meant != Meant::office_only) found = named(name, meant == Meant::body);
    if (found.empty()) return {};
    const auto lives = std::find_if(found.rbegin(), found.rend(),
                                    [&](OrgId id) { return people()[id].life.until_known(today) == never; });
    return lives == found.rend() ? found.back() : *lives;
}

// The ids are those that decide() gave on the copy and will give again.
void Pass::note(const district::Command& command)
{
    std::visit(
        overload{
            [&](const district::FoundOrganisation& it) { names.add(people().organisations().back().id, it.name.text); },
            [&](const district::RegisterPerson& it) { names.add(people().people().back().id, it.identity); },
            [&](const district::CorrectIdentity& it) { names.correct(it.person, it.identity); }, [](const auto&) {}},
        command);
}

namespace {

// The column also depends on which text, or which entry of which list, is refused.
std::string_view column_of_entry(const district::Refused& refused)
{
    namespace lists = district::lists;
    namespace texts = district::texts;
    for (const auto& [list, column] : {std::pair{lists::conclusions, "items"},
                                       {lists::excused, "excused"},
                                       {lists::absent, "absent"},
                                       {lists::sitting_in, "sitting_in"},
                                       {lists::makes_up, "makes_up"},
                                       {lists::charges, "charges"}})
        if (refused.list == list) return column;
    if (refused.text == texts::person_name || refused.text == texts::organisation_name) return "name";
    for (const auto& [text, column] : {std::pair{texts::title, "title"},
                                       {texts::matter_title, "title"},
                                       {texts::matter_wanted, "wanted"},
                                       {texts::matter_basis, "basis"},
                                       {texts::matter_result, "result"},
                                       {texts::place, "place"}})
        if (refused.text == text) return column;
    return "";
}

// Who reads the sheet knows the names of its bodies, not their ids.
district::Refused with_names(district::Refused refused, const Names& names)
{
    const auto org = refused.subject.starts_with('o') ? id_from<OrgId>(refused.subject) : std::nullopt;
    if (org && !names.name(*org).empty()) refused.subject = "“" + names.name(*org) + "”";
    return refused;
}

}  // namespace

bool Pass::settle(RowReader& row, std::vector<district::Command> of_row, Outcome outcome, const ColumnOf& column_of)
{
    for (std::size_t i = 0; !row.rejected() && i < of_row.size(); ++i) {
        auto refused = take(std::move(of_row[i]));
        if (!refused) continue;
        refused = with_names(*std::move(refused), names);
        const std::string_view entry = column_of_entry(*refused);
        const std::string_view column = entry.empty() ? column_of(refused->why) : entry;
        if (i > 0) bar(row.place(), column, *refused);
        row.reject(column, *refused);
    }
    if (row.rejected()) {
        ++rejected;
        return false;
    }
    if (outcome == Outcome::same) unchanged.insert(row.place());
    ++(outcome == Outcome::added ? added : outcome == Outcome::changed ? changed : same);
    return true;
}

void Pass::bar(sheets::Place row, std::string_view key, const district::Refused& refused)
{
    barred_.emplace(row, std::pair{std::string{key}, refused});
    again = true;
}

void Pass::step(std::size_t rows)
{
    ++done_;
    if (asked_.progress && (done_ % 1000 == 0 || done_ == rows)) asked_.progress(done_, rows);
}

}  // namespace jinze::intake
