#include "app/views/document/documents.h"

#include "app/views/document/splitting.h"
#include "app/views/matter/known.h"
#include "base/spelling.h"

namespace jinze::views {
namespace {

using document::Document;
using matter::Matters;

std::vector<const matter::Matter*> matters_of(const Reader& reader, const Document& it)
{
    std::vector<const matter::Matter*> all;
    const Matters& matters = reader.state.of<Matters>();
    for (std::size_t i = 0; i < it.clauses.size(); ++i)
        for (const matter::MatterId id : matters.of_clause({it.id, static_cast<int>(i) + 1}))
            all.push_back(&matters[id]);
    return all;
}

bool takes(const Reader& reader, const DocumentsQuestion& asked, const Document& it)
{
    if (asked.earlier != YesNo::yes && !it.replaced_by.empty()) return false;
    if (!asked.text) return true;
    const document::DocumentRegistered& registered = it.registered;
    return is_spelt_in(*asked.text, reader.directory.text(registered.title)) ||
           (registered.number && is_spelt_in(*asked.text, reader.directory.text(*registered.number)));
}

}  // namespace

bool reads(const Reader& reader, const Document& it)
{
    if (reader.reads(it.registered.body)) return true;
    const auto all = matters_of(reader, it);
    return std::ranges::any_of(all, [&](const matter::Matter* matter) { return reads(reader, *matter); });
}

DocumentRow row_of(const Reader& reader, const Document& it)
{
    const document::DocumentRegistered& registered = it.registered;
    DocumentRow row{.document = to_text(it.id),
                    .title = reader.directory.text(registered.title),
                    .number = registered.number ? reader.directory.text(*registered.number) : std::string{},
                    .kind = registered.kind,
                    .day = registered.day,
                    .body = named(reader, registered.body),
                    .issuer = {},
                    .clauses = static_cast<int>(it.clauses.size()),
                    .replaced = !it.replaced_by.empty()};
    if (registered.issuer) row.issuer = named(reader, *registered.issuer);
    row.decided = static_cast<int>(std::ranges::count_if(
        it.clauses, [&](const document::Clause& clause) { return clause.fate(reader.today).has_value(); }));
    for (const matter::Matter* matter : matters_of(reader, it)) {
        if (!reads(reader, *matter)) continue;
        ++(matter_now(reader, *matter).life.is_open() ? row.open : row.closed);
    }
    return row;
}

Result<DocumentsPage> documents(const Reader& reader, const DocumentsQuestion& asked)
{
    std::vector<const Document*> found;
    for (const Document& it : reader.state.of<document::Documents>().all()) {
        reader.look();
        if (reads(reader, it) && takes(reader, asked, it)) found.push_back(&it);
    }
    std::ranges::stable_sort(found, std::greater{},
                             [](const Document* it) { return std::pair{it->registered.day, it->id}; });
    const Pages pages = pages_of(asked);
    DocumentsPage page{.on = reader.today,
                       .page = pages.page,
                       .size = pages.size,
                       .total = static_cast<int>(found.size()),
                       .rows = {},
                       .may_register_for = may_open_for(reader)};
    for (std::size_t i = pages.first(found.size()); i < pages.last(found.size()); ++i)
        page.rows.push_back(row_of(reader, *found[i]));
    return page;
}

}  // namespace jinze::views
