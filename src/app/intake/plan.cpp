#include "app/intake/plan.h"

#include <set>

#include "app/intake/pass.h"
#include "app/sheets/forms.h"

namespace jinze::intake {
namespace {

using district::Sheet;

constexpr std::array<std::string_view, 5> names_of_kinds{"organisations", "people", "posts", "records", "matters"};

void run(Pass& pass, Sheet kind, const Rows& rows, const Kept& kept, desk::Desk& desk)
{
    switch (kind) {
        case Sheet::organisations: return pass_organisations(pass, rows);
        case Sheet::people: return pass_people(pass, rows, kept);
        case Sheet::posts: return pass_posts(pass, rows);
        case Sheet::records: return pass_records(pass, rows, desk.directory());
        case Sheet::matters: return pass_matters(pass, rows, desk.directory());
    }
}

// The columns requested now, and of the dropped headings those the district has switched on before.
Kept kept_columns(const sheets::Match& match, const Request& asked, const journal::Reading& journal)
{
    Kept kept;
    for (const sheets::Match::Dropped& dropped : match.dropped) {
        const std::string heading = sheets::plain_heading(dropped.written);
        if (const auto now = asked.keep.find(heading); now != asked.keep.end())
            kept.insert(*now);
        else if (auto purpose = journal.setting(keep_setting(heading)); purpose && !purpose->empty())
            kept.emplace(heading, *std::move(purpose));
    }
    return kept;
}

sheets::Fault fault_from(const district::Refused& refused)
{
    return {.cause = std::string{refused.why.name},
            .chinese = district::sentence_in_chinese(refused),
            .english = district::sentence_in_english(refused)};
}

// Of the rows that are imported.
int questions_of(const std::vector<sheets::Problem>& problems)
{
    std::set<sheets::Place> rejected;
    for (const sheets::Problem& it : problems)
        if (it.severity == sheets::Severity::rejected) rejected.insert(it.place());
    return static_cast<int>(std::count_if(problems.begin(), problems.end(), [&](const auto& it) {
        return it.severity == sheets::Severity::asked && !rejected.contains(it.place());
    }));
}

void take_over(Plan& plan, Pass& pass)
{
    plan.added = pass.added;
    plan.changed = pass.changed;
    plan.same = pass.same;
    plan.rejected = pass.rejected;
    plan.units = pass.units;
    plan.problems = std::move(pass.problems);
    std::stable_sort(plan.problems.begin(), plan.problems.end(),
                     [](const auto& a, const auto& b) { return a.place() < b.place(); });
    // A row that writes nothing needs no confirmation: the data is so already.
    for (sheets::Problem& it : plan.problems)
        if (it.severity == sheets::Severity::asked && pass.unchanged.contains(it.place()))
            it.severity = sheets::Severity::warned;
    plan.questions = questions_of(plan.problems);
    plan.touched = std::move(pass.touched);
    plan.commands = std::move(pass.commands);
    plan.commands.emplace_back(district::EndImport{plan.added, plan.changed, plan.same});
}

}  // namespace

std::string_view name_of(Sheet kind) { return names_of_kinds[static_cast<std::size_t>(kind)]; }

std::optional<Sheet> sheet_from(std::string_view name)
{
    const auto found = std::find(names_of_kinds.begin(), names_of_kinds.end(), name);
    if (found == names_of_kinds.end()) return {};
    return static_cast<Sheet>(found - names_of_kinds.begin());
}

std::string keep_setting(std::string_view heading) { return "kept." + sheets::plain_heading(heading); }

std::expected<sheets::Chosen, std::vector<sheets::Fault>> chosen(Sheet kind, sheets::Book book)
{
    return sheets::chosen(std::move(book), *sheets::form_of(name_of(kind)));
}

std::expected<Plan, std::vector<sheets::Fault>> plan(Sheet kind, const sheets::Chosen& sheet, desk::Desk& desk,
                                                     const Request& asked)
{
    Plan plan{.kind = kind,
              .file = asked.file,
              .form = *sheets::form_of(name_of(kind)),
              .match = sheet.match,
              .reading = sheet.reading};
    if (kind == Sheet::people) plan.kept = kept_columns(plan.match, asked, desk.journal());

    const Instant now = desk.now();
    const Columns columns{sheet, plan.form};
    Rows rows;
    for (const sheets::Row& row : sheet.table.rows) rows.push_back(&row);
    plan.rows = rows.size();
    const district::State base = desk.read([](const district::State& state) { return state; });
    plan.leaves = base.leaves();
    plan.batch = base.imports().size() + 1;
    const Names names{desk.directory(), base.people(), day_of(now), kind != Sheet::organisations};
    Pass::Barred barred;
    for (;;) {
        Pass pass{columns, base, names, asked, now, barred};
        if (const auto refused = pass.take(district::BeginImport{kind, asked.file}))
            return std::unexpected{std::vector{fault_from(*refused)}};
        run(pass, kind, rows, plan.kept, desk);
        if (pass.again) continue;
        take_over(plan, pass);
        return plan;
    }
}

std::expected<Plan, std::vector<sheets::Fault>> plan(Sheet kind, sheets::Book book, desk::Desk& desk,
                                                     const Request& asked)
{
    const auto sheet = chosen(kind, std::move(book));
    if (!sheet) return std::unexpected{sheet.error()};
    return plan(kind, *sheet, desk, asked);
}

desk::Answer commit(const Plan& plan, desk::Desk& desk, PersonId actor, const std::string& key,
                    std::optional<PersonId> with)
{
    desk::Request request{.actor = actor, .key = key, .commands = plan.commands, .leaves = plan.leaves};
    if (auto* begin = std::get_if<district::BeginImport>(&request.commands.front())) begin->with = with;
    request.body = std::string{name_of(plan.kind)} + to_hex(plan.file) + std::to_string(plan.rejected);
    return desk.submit(std::move(request));
}

}  // namespace jinze::intake
