// What the form that sets a matter begins with, and 同源不重: who already pursues the same clause or item.
#include "app/clauses/utf16.h"
#include "app/views/document/document.h"
#include "app/views/document/known_bodies.h"
#include "domain/matter_rules/same_source.h"

namespace jinze::views {
namespace {

Result<district::PursuedSource> source_asked(const Reader& reader, const MatterFormQuestion& asked)
{
    district::PursuedSource source;
    const int clause = asked.clause ? asked.clause->number() : 0, item = asked.item ? asked.item->number() : 0;
    if (asked.document) {
        const auto id = id_from<document::DocumentId>(*asked.document);
        const document::Document* it = id ? reader.state.of<document::Documents>().find(*id) : nullptr;
        if (!it || !reads(reader, *it) || !it->find(clause)) return std::unexpected{absent("document")};
        source.clause = document::ClauseRef{*id, clause};
    }
    if (asked.record) {
        const auto id = id_from<RecordId>(*asked.record);
        const record::Record* it = id ? reader.state.records().find(*id) : nullptr;
        if (!it || !reader.reads(*it)) return std::unexpected{absent("record")};
        source.item = record::ItemRef{*id, item - 1};
    }
    return source;
}

PursuedRow pursued_row(const Reader& reader, const matter::Matter& it)
{
    PursuedRow row{.setter = named(reader, it.opened.setter),
                   .lead = named(reader, matter_now(reader, it).life.lead),
                   .opened = it.entered,
                   .matter = {},
                   .title = {}};
    if (!reads(reader, it)) return row;
    row.matter = to_text(it.id);
    row.title = reader.directory.text(it.opened.title);
    return row;
}

FormClause form_clause(const Reader& reader, const document::ClauseRef& ref)
{
    const document::Document& it = reader.state.of<document::Documents>()[ref.document];
    const document::Clause& clause = *it.find(ref.clause);
    const DocumentRow row = row_of(reader, it);
    FormClause form{.document_title = row.title,
                    .document_number = row.number,
                    .label = clause.label ? reader.directory.text(*clause.label) : std::string{},
                    .text = reader.directory.text(clause.text),
                    .lead = {},
                    .due = {}};
    const auto proposed = clauses::propose(clauses::to_utf16(form.text), row.day, known_bodies(reader));
    const auto asks = std::ranges::find_if(proposed.pieces, [](const clauses::Proposal& piece) { return piece.asks; });
    if (asks == proposed.pieces.end()) return form;
    if (!asks->bodies.empty()) form.lead = named(reader, asks->bodies.front());
    if (asks->deadline && *asks->deadline >= reader.today) form.due = asks->deadline;
    return form;
}

}  // namespace

Result<MatterForm> matter_form(const Reader& reader, const MatterFormQuestion& asked)
{
    const auto source = source_asked(reader, asked);
    if (!source) return std::unexpected{source.error()};
    MatterForm form{
        .types = types_to_open(reader), .clause = {}, .rows = {}, .goals = goals_in_force(reader, reader.today)};
    if (source->clause) form.clause = form_clause(reader, *source->clause);
    for (const matter::MatterId id : district::pursuing(reader.state, *source, reader.today))
        form.rows.push_back(pursued_row(reader, reader.state.of<matter::Matters>()[id]));
    return form;
}

}  // namespace jinze::views
