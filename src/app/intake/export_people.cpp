// People and posts as of today, in the columns of their sheets.
#include "app/intake/exporting.h"
#include "app/words/words.h"
#include "domain/registry/ages.h"

namespace jinze::intake {
namespace {

using registry::MemberKind;

const registry::Span* open_span(const std::vector<registry::Span>& spans)
{
    const auto found = std::find_if(spans.rbegin(), spans.rend(), [](const auto& span) { return span.is_open(); });
    return found == spans.rend() ? nullptr : &*found;
}

// The day of full membership, if it differs from the day of joining or there was no probation. For others who have been
// full members since joining it was never given.
std::optional<Day> full_since(const registry::Person& person)
{
    for (const registry::Grade& grade : person.grades)
        if (grade.span.is_open() && grade.kind == MemberKind::full &&
            (grade.span.from > person.joined || registry::probation_of(person.joined) == 0))
            return grade.span.from;
    return {};
}

Cells cells_of(const Exporting& from, const registry::Person& person, OrgId branch)
{
    const district::IdentityWords& identity = from.names.identity(person.id);
    const auto kind = from.people().grade_of(person.id, from.today, from.today).value_or(MemberKind::full);
    const registry::Span* lost = open_span(person.lost);
    Cells cells{{"name", text_cell(identity.name)},
                {"national_id", text_cell(identity.id_number.value_or(""))},
                {"category", text_cell(std::string{words::word_for(kind)})},
                {"branch", text_cell(from.name(branch))},
                {"joined", day_cell(person.joined)},
                {"standing", text_cell(open_span(person.suspended) ? "停止党籍" : "正常")},
                {"lost", text_cell(lost ? "是 " + to_text(lost->from) : "否")},
                {"away", text_cell(open_span(person.away) ? "是" : "否")}};
    if (const auto day = full_since(person)) cells["confirmed"] = day_cell(*day);
    return cells;
}

std::string charges_of(const Exporting& from, const registry::Post& post)
{
    std::string list;
    for (const ChargeId id : post.charges) {
        const registry::Charge& charge = from.people()[id];
        if (charge.span.is_open()) list += (list.empty() ? "" : "、") + from.name(charge.over);
    }
    return list;
}

}  // namespace

std::vector<Cells> rows_of_people(const Exporting& from)
{
    std::vector<Cells> rows;
    for (const registry::Person& person : from.people().people()) {
        if (person.erased || !from.people().exists(person.id, from.today)) continue;
        // People who left have no row: the sheet is of members.
        if (const auto branch = from.people().branch_of(person.id, from.today, from.today))
            rows.push_back(cells_of(from, person, *branch));
    }
    return rows;
}

std::vector<Cells> rows_of_posts(const Exporting& from)
{
    std::vector<Cells> rows;
    for (const registry::Appointment& it : from.people().appointments()) {
        const registry::Person& person = from.people()[it.person];
        if (!it.span.known(from.today) || person.erased || !from.people().exists(person.id, from.today)) continue;
        const registry::Post& post = from.people()[it.post];
        const district::IdentityWords& identity = from.names.identity(it.person);
        const Day until = it.span.until_known(from.today);
        Cells cells{{"name", text_cell(identity.name)},
                    {"organisation", text_cell(from.name(post.org))},
                    {"post", text_cell(std::string{words::word_for(post.title)})},
                    {"from", day_cell(it.span.from)}};
        if (from.names.persons(identity.name).size() > 1 && identity.id_number)
            cells["national_id"] = text_cell(*identity.id_number);
        if (until != never)
            cells["until"] = day_cell(until);
        else if (std::string charges = charges_of(from, post); !charges.empty())
            cells["charges"] = text_cell(charges);
        rows.push_back(std::move(cells));
    }
    return rows;
}

}  // namespace jinze::intake
