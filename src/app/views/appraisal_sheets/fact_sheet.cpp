#include "app/views/appraisal_sheets/fact_sheet.h"

#include "app/words/speaking.h"

namespace jinze::views {
namespace {

// A leader's posts that the reader may read; a person without any has no sheet.
Result<fact_sheet::Sheet> leader_asked(const Reader& reader, PersonId person, const fact_sheet::SheetAsked& asked)
{
    auto sheet =
        fact_sheet::sheet_of(asked, person, false, [&](PostId post) { return may_read_post(reader, person, post); });
    if (sheet.posts.empty()) return std::unexpected{absent("person")};
    return sheet;
}

std::optional<OrgId> own_body(const Reader& reader)
{
    for (const PostId post : reader.people().posts_of(reader.who, reader.today, reader.today))
        if (may_read_body(reader, reader.people()[post].org)) return reader.people()[post].org;
    return {};
}

Result<fact_sheet::Sheet> body_asked(const Reader& reader, const std::string& node, const fact_sheet::SheetAsked& asked)
{
    const auto body = org_asked(reader, node);
    if (!body) return std::unexpected{body.error()};
    if (!may_read_body(reader, *body)) return std::unexpected{not_yours("node")};
    return fact_sheet::sheet_of(asked, *body);
}

Result<fact_sheet::Sheet> sheet_asked(const Reader& reader, const FactSheetQuestion& asked)
{
    const fact_sheet::Period period = year_asked(reader, asked.year);
    const fact_sheet::SheetAsked what{reader.state, period, known_for(reader, period), {}, reader.patience};
    if (asked.node) return body_asked(reader, *asked.node, what);
    if (asked.person) {
        const auto person = person_asked(reader, *asked.person);
        if (!person) return std::unexpected{person.error()};
        return leader_asked(reader, *person, what);
    }
    if (reader.people().find(reader.who))
        if (auto own = leader_asked(reader, reader.who, what)) return own;
    const auto body = own_body(reader);
    if (!body) return std::unexpected{absent("person")};
    return fact_sheet::sheet_of(what, *body);
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
    return page;
}

}  // namespace jinze::views
