#include "app/views/appraisal_sheets/fact_sheet.h"

#include "app/views/appraisal_sheets/schemes.h"
#include "app/words/speaking.h"

namespace jinze::views {
namespace {

bool is_narrative(const Reader& reader, PersonId person, fact_sheet::Period period)
{
    for (const AppointmentId id : reader.people()[person].appointments) {
        const PostId post = reader.people()[id].post;
        const auto in = fact_sheet::assessed(reader.state, reader.people()[post].org, period, reader.today);
        const auto* special = in ? appraisal::case_of(*in.group, reader.people()[post].org, post) : nullptr;
        if (special && special->how == appraisal::CaseHow::narrative) return true;
    }
    return false;
}

// A leader's posts that the reader may read; a person without any has no sheet.
Result<fact_sheet::Sheet> leader_asked(const Reader& reader, PersonId person, fact_sheet::Period period)
{
    const auto& appointments = reader.people()[person].appointments;
    if (appointments.empty()) return std::unexpected{absent("person")};
    const OrgId body = reader.people()[reader.people()[appointments.back()].post].org;
    const fact_sheet::SheetAsked asked{reader.state, period, known_for(reader, body, period), {}, reader.patience};
    auto sheet = fact_sheet::sheet_of(asked, person, is_narrative(reader, person, period),
                                      [&](PostId post) { return may_read_post(reader, person, post); });
    if (sheet.posts.empty()) return std::unexpected{absent("person")};
    return sheet;
}

fact_sheet::Sheet body_sheet(const Reader& reader, OrgId body, fact_sheet::Period period)
{
    const Day known = known_for(reader, body, period);
    const auto before = extra_for(reader, body, period, known).before;
    return fact_sheet::sheet_of({reader.state, period, known, before, reader.patience}, body);
}

std::optional<OrgId> own_body(const Reader& reader)
{
    for (const PostId post : reader.people().posts_of(reader.who, reader.today, reader.today))
        if (may_read_body(reader, reader.people()[post].org)) return reader.people()[post].org;
    return {};
}

Result<fact_sheet::Sheet> sheet_asked(const Reader& reader, const FactSheetQuestion& asked)
{
    const fact_sheet::Period period = year_asked(reader, asked.year);
    if (asked.node) {
        const auto body = org_asked(reader, *asked.node);
        if (!body) return std::unexpected{body.error()};
        if (!may_read_body(reader, *body)) return std::unexpected{not_yours("node")};
        return body_sheet(reader, *body, period);
    }
    if (asked.person) {
        const auto person = person_asked(reader, *asked.person);
        if (!person) return std::unexpected{person.error()};
        return leader_asked(reader, *person, period);
    }
    if (reader.people().find(reader.who))
        if (auto own = leader_asked(reader, reader.who, period)) return own;
    const auto body = own_body(reader);
    if (!body) return std::unexpected{absent("person")};
    return body_sheet(reader, *body, period);
}

std::vector<int> years_to_ask(const Reader& reader)
{
    std::vector<int> years;
    for (int year = year_of(reader.today); year >= year_of(reader.state.first_day()); --year) years.push_back(year);
    return years;
}

}  // namespace

Result<FactSheetPage> fact_sheet_page(const Reader& reader, const FactSheetQuestion& asked)
{
    const auto sheet = sheet_asked(reader, asked);
    if (!sheet) return std::unexpected{sheet.error()};
    const registry::Register& people = reader.people();
    FactSheetPage page{.name = reader.asking().name(sheet->body),
                       .person = {},
                       .body = named(reader, sheet->body),
                       .leading = registry::is_leading(people[sheet->body].kind),
                       .year = year_of(sheet->period.last),
                       .first = sheet->period.first,
                       .last = sheet->period.last,
                       .known = sheet->known,
                       .under_half = 2 * sheet->existed.days() < sheet->period.days(),
                       .narrative = sheet->narrative,
                       .lines = lines_of(reader, *sheet),
                       .leaves = reader.state.leaves(),
                       .years = years_to_ask(reader)};
    if (sheet->person) {
        page.person = to_text(*sheet->person);
        page.name = reader.asking().name(*sheet->person);
    }
    for (const fact_sheet::HeldPost& it : sheet->posts) {
        const registry::Post& post = people[it.post];
        page.posts.push_back({to_text(it.post), words::words_of(post.title, people[post.org].kind),
                              named(reader, post.org), it.days.first, it.days.last, it.left});
    }
    for (const fact_sheet::Predecessor& it : sheet->predecessors)
        page.predecessors.push_back({named(reader, it.org), it.days.first, it.days.last});
    add_comments(page, reader, *sheet);
    return page;
}

}  // namespace jinze::views
