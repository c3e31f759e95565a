#include "app/views/paper/known.h"

#include "app/input/called.h"
#include "app/views/matter/known.h"
#include "app/views/record/records.h"
#include "domain/assembly/decide.h"

namespace jinze::views {
namespace {

using paper::PaperKind;
using paper::PaperSubject;

std::optional<district::Refused> object_of_rules(const Reader& reader, const district::Command& command)
{
    const district::Context context{.actor = reader.who,
                                    .now = reader.now,
                                    .seal = [](const district::Words&) { return Sealed{}; },
                                    .person_by_id_number = {}};
    const auto decided = district::decide(reader.state, command, context);
    return decided ? std::nullopt : std::optional{decided.error()};
}

const matter::Matter* matter_asked(const Reader& reader, const std::optional<std::string>& text)
{
    const auto id = text ? id_from<matter::MatterId>(*text) : std::nullopt;
    const matter::Matter* it = id ? reader.state.of<matter::Matters>().find(*id) : nullptr;
    return it && reads(reader, *it) ? it : nullptr;
}

}  // namespace

Result<PaperOf> paper_of(const Reader& reader, const DraftQuestion& asked)
{
    if (!asked.kind)
        return std::unexpected{input::bad_input("kind", {"请选择文书的种类。", "Choose the kind of paper."})};
    PaperOf of{.kind = *asked.kind, .org = {}, .matter = {}, .record = {}};
    if (subject_of(of.kind) == PaperSubject::matter) {
        const matter::Matter* it = matter_asked(reader, asked.matter);
        if (!it) return std::unexpected{absent("matter")};
        of.matter = it->id;
        of.org = of.kind == PaperKind::closing_report ? matter_now(reader, *it).life.lead : it->opened.setter;
    } else if (subject_of(of.kind) == PaperSubject::record) {
        const auto id = record_asked(reader, asked.record.value_or(""));
        if (!id) return std::unexpected{id.error()};
        of.record = *id;
        of.org = reader.state.records()[*id].latest().content.host;
    } else {
        const auto org = org_asked(reader, asked.node.value_or(""), "node");
        if (!org) return std::unexpected{org.error()};
        of.org = *org;
    }
    return of;
}

bool reads(const Reader& reader, const paper::Paper& it)
{
    if (reader.reads(it.issued.org)) return true;
    if (it.issued.matter) return reads(reader, reader.state.of<matter::Matters>()[*it.issued.matter]);
    return it.issued.record && reader.reads(reader.state.records()[*it.issued.record]);
}

PaperRow row_of(const Reader& reader, const paper::Paper& it)
{
    PaperRow row{.paper = to_text(it.id),
                 .kind = it.issued.kind,
                 .state = it.state(reader.today),
                 .number = number_text(it.issued.word, it.issued.year, it.issued.number),
                 .title = reader.directory.text(it.issued.title),
                 .signer = reader.directory.name(reader.people()[it.issued.signer]),
                 .org = named(reader, it.issued.org),
                 .issued = it.entered,
                 .voided = day_if(it.voided),
                 .why = {}};
    if (row.voided) row.why = reader.directory.text(it.why);
    row.may_void = !row.voided && !object_of_rules(reader, district::VoidPaper{it.id, {"—"}});
    return row;
}

std::vector<SeriesRow> series_rows(const Reader& reader, OrgId org)
{
    std::vector<SeriesRow> rows;
    const int year = static_cast<int>(civil(reader.today).year());
    for (const paper::Series* it : reader.state.of<paper::Papers>().series_of(org)) {
        const auto given = it->used.find(year);
        SeriesRow row{.org = named(reader, org), .word = it->word.text, .numbering = it->numbering, .next = {}};
        if (it->numbering == paper::Numbering::here) row.next = number_text(it->word, year, it->next_number(year));
        if (given != it->used.end()) row.issued = static_cast<int>(given->second.size());
        row.may_change = row.issued == 0 && reader.may(district::Right::record, org);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<PersonId> signers_of(const Reader& reader, OrgId org)
{
    std::vector<PersonId> all;
    const auto administers = [&](PersonId person) {
        return std::ranges::any_of(reader.people().posts_of(person, reader.today, reader.today), [&](PostId post) {
            return registry::is_administrator(reader.people()[post].title);
        });
    };
    for (const registry::Post& post : reader.people().posts()) {
        if (post.org != org) continue;
        const auto holder = reader.people().holder(post.id, reader.today, reader.today);
        if (holder && std::ranges::find(all, *holder) == all.end() && !administers(*holder)) all.push_back(*holder);
    }
    return all;
}

std::optional<PaperOffer> offer_of(const Reader& reader, const PaperOf& of)
{
    PaperOffer offer{.kind = of.kind, .org = named(reader, of.org), .numbered = paper::is_numbered(of.kind)};
    offer.possible = !offer.numbered;
    if (offer.possible) return offer;
    const auto signers = signers_of(reader, of.org);
    const auto series = reader.state.of<paper::Papers>().series_of(of.org);
    const auto no =
        object_of_rules(reader, district::IssuePaper{.kind = of.kind,
                                                     .org = of.org,
                                                     .word = {series.empty() ? "文号" : series.front()->word.text},
                                                     .number = {},
                                                     .signer = signers.empty() ? reader.who : signers.front(),
                                                     .matter = of.matter,
                                                     .record = of.record,
                                                     .title = {"—"},
                                                     .wording = {"—"}});
    using namespace district::refusals;
    offer.possible = !no || no->why == number_missing || no->why == series_unknown;
    if (offer.possible) return offer;
    if (no->why == right_missing) return {};
    const auto said = input::called(*no, reader.state, reader.directory, reader.who, reader.today);
    offer.why = {sentence_in_chinese(said), sentence_in_english(said)};
    return offer;
}

}  // namespace jinze::views
