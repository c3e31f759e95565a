// Posts and charges: holders and their days, in order of 任职日期, so that a seat can change hands within a sheet.
#include <fmt/format.h>

#include "app/intake/pass.h"
#include "app/intake/people_checks.h"
#include "app/intake/who.h"
#include "app/words/words.h"
#include "base/spelling.h"
#include "base/text.h"
#include "domain/district/refusals.h"
#include "domain/registry_rules/refusals.h"

namespace jinze::intake {
namespace {

using district::Command;
namespace refusals = district::refusals;

// The sheet's column for a refusal; the last one if none is named.
constexpr ColumnOf::Named columns_of_posts[] = {{refusals::person_unknown, "name"},
                                                {refusals::person_erased, "name"},
                                                {refusals::nobody_appoints_themselves, "name"},
                                                {refusals::person_not_a_member, "name"},
                                                {refusals::title_unfit, "post"},
                                                {refusals::seat_taken, "post"},
                                                {refusals::already_holds_such_a_post, "post"},
                                                {refusals::administrators_are_three, "post"},
                                                {refusals::administrator_by_one, "post"},
                                                {refusals::administrator_holds_content, "post"},
                                                {refusals::last_audit_administrator, "post"},
                                                {refusals::day_in_the_future, "from"},
                                                {refusals::day_implausible, "from"},
                                                {refusals::org_not_yet_founded, "from"},
                                                {refusals::appointment_ends_before_it_begins, "until"},
                                                {refusals::appointment_already_ended, "until"},
                                                {refusals::charge_unfit, "charges"},
                                                {refusals::charge_already_given, "charges"},
                                                {refusals::charge_ends_before_it_begins, "charges"}};

struct PostRow {
    const sheets::Row* row = nullptr;
    PersonId person;
    OrgId org;
    std::vector<registry::Title> titles;
    Day from{};
    std::optional<Day> until;
    std::vector<OrgId> charges;
};

void read_title(const Pass& pass, RowReader& row, PostRow& it)
{
    for (const std::string& word : words::titles_in(row.text("post"))) {
        if (const auto title = words::title_from(word)) {
            if (it.org && words::names_another_body(word, pass.people()[it.org].kind))
                row.reject(
                    "post", "title.of_another_body",
                    fmt::format("职务“{}”与党组织一列不是同一类组织，请核对。", excerpt(word)),
                    fmt::format("The post \"{}\" belongs to another kind of body than the one named; please check.",
                                excerpt(word)));
            it.titles.push_back(*title);
            continue;
        }
        if (words::is_other_officer(word)) {
            it.titles.push_back(registry::Title::other_officer);
            row.ask("post", "title.other_officer", fmt::format("“{}”不在选项中：确认后记为其他委员。", excerpt(word)),
                    fmt::format("\"{}\" is not an option: once confirmed it is stored as another committee member.",
                                excerpt(word)));
            continue;
        }
        row.reject("post", "title.unknown",
                   fmt::format("职务“{}”无法识别，请从以下各项中选择：{}。", excerpt(word), words::title_words()),
                   fmt::format("The post \"{}\" is unknown; choose one of the words of the template.", excerpt(word)));
    }
}

// 至今 or a dash means that nobody was relieved.
std::optional<Day> until_of(RowReader& row)
{
    const std::string written = key_of_name(row.text("until"));
    const bool still = written == "至今" || written == "在任" || written == "现任" || words::says_nothing(written);
    return still ? std::nullopt : row.day("until");
}

PostRow read_row(Pass& pass, RowReader& row, const sheets::Row& cells)
{
    PostRow it{.row = &cells};
    const std::string name = row.name("name"), organisation = row.text("organisation");
    const auto id = read_id(row, "national_id", pass.today);
    if (!name.empty() && (id || row.text("national_id").empty()))
        if (const auto person = person_named(pass, row, id ? "national_id" : "name", name, id ? id->number : ""))
            it.person = *person;
    if (const auto org = pass.organisation(organisation))
        it.org = *org;
    else if (!organisation.empty())
        row.reject("organisation", "organisation.unknown",
                   fmt::format("没有名称为“{}”的组织，请填写全称。", excerpt(organisation, 40)),
                   fmt::format("No organisation is called \"{}\"; write its full name.", excerpt(organisation, 40)));
    read_title(pass, row, it);
    if (const auto from = row.day("from")) it.from = *from;
    it.until = until_of(row);
    it.charges = organisations_in(pass, row, "charges", Pass::Meant::body);
    return it;
}

class Seats {
public:
    explicit Seats(Pass& pass) : pass_{pass} {}

    void settle(const PostRow& row)
    {
        const std::size_t before = pass_.problems.size();
        RowReader reader{pass_.columns, *row.row, pass_.problems};
        pass_.problems.resize(before);  // reported when it was read
        std::vector<Command> commands;
        Outcome outcome = Outcome::added;
        bool all_known = true;
        for (const registry::Title title : row.titles) {
            const bool first = title == row.titles.front();  // its charge belongs to the first title
            if (const registry::Appointment* known = known_as(row, title)) {
                compare(row, *known, first, reader, commands);
                continue;
            }
            all_known = false;
            commands.emplace_back(district::AppointPerson{row.person, row.org, title, row.from, row.until,
                                                          first ? row.charges : std::vector<OrgId>{}});
        }
        if (all_known) outcome = commands.empty() ? Outcome::same : Outcome::changed;
        pass_.settle(reader, std::move(commands), outcome, ColumnOf{columns_of_posts, "organisation"});
    }

private:
    const registry::Register& people() const { return pass_.people(); }

    // The same person in the same post from the same day; several such seats differ by their charges.
    const registry::Appointment* known_as(const PostRow& row, registry::Title title) const
    {
        for (const AppointmentId id : people()[row.person].appointments) {
            const registry::Appointment& it = people()[id];
            const registry::Post& post = people()[it.post];
            if (it.span.known(pass_.today) && post.org == row.org && post.title == title && it.span.from == row.from)
                return &it;
        }
        return nullptr;
    }

    void compare(const PostRow& row, const registry::Appointment& known, bool with_charges, RowReader& reader,
                 std::vector<Command>& commands) const
    {
        const Day until = known.span.until_known(pass_.today);
        if (until != never) {
            if (!row.until || *row.until != until)
                reader.warn("until", "post.ended", fmt::format("系统中已于{}免职，未作变动。", to_text(until)),
                            fmt::format("In the system it ended on {}; left unchanged.", to_text(until)));
            return;
        }
        if (row.until)
            commands.emplace_back(district::EndAppointment{known.id, *row.until});
        else if (with_charges && pass_.columns.has("charges"))
            compare_charges(row, people()[known.post], commands);
    }

    void compare_charges(const PostRow& row, const registry::Post& post, std::vector<Command>& commands) const
    {
        std::vector<OrgId> missing = row.charges;
        for (const ChargeId id : post.charges) {
            const registry::Charge& charge = people()[id];
            if (!charge.span.is_open()) continue;
            const auto kept = std::find_if(missing.begin(), missing.end(), [&](OrgId over) {
                return over == charge.over || pass_.names.name(over) == pass_.names.name(charge.over);
            });
            if (kept != missing.end())
                missing.erase(kept);
            else
                commands.emplace_back(district::EndCharge{id, std::max(pass_.today, charge.span.from)});
        }
        for (const OrgId over : missing) commands.emplace_back(district::GiveCharge{post.id, over, pass_.today});
    }

    Pass& pass_;
};

}  // namespace

void pass_posts(Pass& pass, const Rows& rows)
{
    std::vector<PostRow> read;
    for (const sheets::Row* row : rows) {
        RowReader reader = pass.reader(*row);
        PostRow it = read_row(pass, reader, *row);
        if (reader.rejected()) {
            pass.settle_rejected();
            pass.step(rows.size());
        } else {
            read.push_back(std::move(it));
        }
    }
    std::stable_sort(read.begin(), read.end(), [](const PostRow& a, const PostRow& b) { return a.from < b.from; });
    Seats seats{pass};
    for (const PostRow& row : read) {
        seats.settle(row);
        pass.step(rows.size());
    }
}

}  // namespace jinze::intake
