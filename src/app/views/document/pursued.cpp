// 同源不重: who already pursues a clause or an item.
#include "app/views/document/document.h"
#include "domain/matter_rules/same_source.h"

namespace jinze::views {
namespace {

Result<district::PursuedSource> source_asked(const Reader& reader, const PursuedQuestion& asked)
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

}  // namespace

Result<PursuedPage> pursued(const Reader& reader, const PursuedQuestion& asked)
{
    const auto source = source_asked(reader, asked);
    if (!source) return std::unexpected{source.error()};
    PursuedPage page;
    for (const matter::MatterId id : district::pursuing(reader.state, *source, reader.today)) {
        const matter::Matter& it = reader.state.of<matter::Matters>()[id];
        const MatterNow now = matter_now(reader, it);
        PursuedRow row{.setter = named(reader, it.opened.setter),
                       .lead = named(reader, now.life.lead),
                       .opened = it.entered,
                       .matter = {},
                       .title = {}};
        if (reads(reader, it)) {
            row.matter = to_text(id);
            row.title = reader.directory.text(it.opened.title);
        }
        page.rows.push_back(std::move(row));
    }
    return page;
}

}  // namespace jinze::views
