#include "app/views/document/document.h"

#include "app/clauses/utf16.h"
#include "app/views/document/splitting.h"

namespace jinze::views {
namespace {

using document::Clause;
using document::Document;
using document::DocumentId;
using document::Documents;
using matter::Matters;

std::string sealed_text(const Reader& reader, const std::optional<Sealed>& sealed)
{
    return sealed ? reader.directory.text(*sealed) : std::string{};
}

std::vector<MatterRow> rows_of_clause(const Reader& reader, document::ClauseRef clause, bool open_only)
{
    std::vector<MatterRow> rows;
    const Matters& matters = reader.state.of<Matters>();
    for (const matter::MatterId id : matters.of_clause(clause)) {
        if (!reads(reader, matters[id])) continue;
        const MatterNow now = matter_now(reader, matters[id]);
        if (!open_only || now.life.is_open()) rows.push_back(row_of(reader, now));
    }
    return rows;
}

ClauseShown clause_shown(const Reader& reader, const Document& it, int number)
{
    const Clause& clause = *it.find(number);
    ClauseShown shown{.clause = number,
                      .label = sealed_text(reader, clause.label),
                      .text = reader.directory.text(clause.text),
                      .fate = clause.fate(reader.today),
                      .decisions = {},
                      .matters = rows_of_clause(reader, {it.id, number}, false)};
    for (auto decision = clause.decisions.rbegin(); decision != clause.decisions.rend(); ++decision)
        shown.decisions.push_back({decision->entered, decision->by ? reader.asking().name(decision->by) : std::string{},
                                   decision->fate, sealed_text(reader, decision->why)});
    return shown;
}

std::vector<std::u16string> texts_of(const Reader& reader, const Document& it)
{
    std::vector<std::u16string> texts;
    for (const Clause& clause : it.clauses) texts.push_back(clauses::to_utf16(reader.directory.text(clause.text)));
    return texts;
}

std::vector<ClauseChange> changes_of(const Reader& reader, const Document& was, const Document& now)
{
    std::vector<ClauseChange> changes;
    for (const clauses::Compared& it :
         clauses::compared(texts_of(reader, was), texts_of(reader, now), reader.patience)) {
        reader.look();
        ClauseChange change{.change = it.change, .was = {}, .now = {}, .was_label = {}, .was_text = {}, .open = {}};
        if (it.now) change.now = static_cast<int>(*it.now) + 1;
        if (it.was) {
            change.was = static_cast<int>(*it.was) + 1;
            change.was_label = sealed_text(reader, was.clauses[*it.was].label);
            change.was_text = reader.directory.text(was.clauses[*it.was].text);
        }
        if (it.was && it.change != clauses::Change::same)
            change.open = rows_of_clause(reader, {was.id, *change.was}, true);
        changes.push_back(std::move(change));
    }
    return changes;
}

const Document* readable(const Reader& reader, const std::optional<DocumentId>& id)
{
    const Document* it = id ? reader.state.of<Documents>().find(*id) : nullptr;
    return it && reads(reader, *it) ? it : nullptr;
}

}  // namespace

Result<DocumentPage> document_page(const Reader& reader, const std::string& id)
{
    const Document* it = readable(reader, id_from<DocumentId>(id));
    if (!it) return std::unexpected{absent("id")};
    DocumentPage page{.row = row_of(reader, *it),
                      .registered = it->entered,
                      .registered_by = it->by ? reader.asking().name(it->by) : std::string{},
                      .clauses = {},
                      .replaces = {},
                      .replaced_by = {},
                      .changes = {},
                      .may_decide = reader.may(district::Right::record, it->registered.body),
                      .may_open_for = may_open_for(reader)};
    for (std::size_t i = 0; i < it->clauses.size(); ++i)
        page.clauses.push_back(clause_shown(reader, *it, static_cast<int>(i) + 1));
    if (const Document* old = readable(reader, it->registered.replaces)) {
        page.replaces = row_of(reader, *old);
        page.changes = changes_of(reader, *old, *it);
    }
    for (const DocumentId later : it->replaced_by)
        if (const Document* found = readable(reader, later)) page.replaced_by.push_back(row_of(reader, *found));
    return page;
}

}  // namespace jinze::views
