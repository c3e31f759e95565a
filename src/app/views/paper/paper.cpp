#include "app/views/paper/paper.h"

#include <boost/mp11/algorithm.hpp>

#include "app/input/called.h"
#include "app/papers/kinds.h"
#include "app/views/matter/known.h"
#include "app/views/record/records.h"
#include "app/words/speaking.h"
#include "domain/assembly/decide.h"

namespace jinze::views {
namespace {

using paper::PaperKind;
using paper::PaperSubject;

int this_year(const Reader& reader) { return static_cast<int>(civil(reader.today).year()); }

const matter::Matter* matter_read(const Reader& reader, const std::string& id)
{
    const auto asked = id_from<matter::MatterId>(id);
    const matter::Matter* it = asked ? reader.state.of<matter::Matters>().find(*asked) : nullptr;
    return it && reads(reader, *it) ? it : nullptr;
}

// What the paper is about, and the body that issues it; nothing that the reader may not read.
Result<PaperOf> paper_of(const Reader& reader, const DraftQuestion& asked)
{
    PaperOf of{.kind = asked.kind, .org = {}, .matter = {}, .record = {}};
    if (subject_of(asked.kind) == PaperSubject::matter) {
        const matter::Matter* it = asked.matter ? matter_read(reader, *asked.matter) : nullptr;
        if (!it) return std::unexpected{absent("matter")};
        of.matter = it->id;
        of.org = asked.kind == PaperKind::closing_report ? matter_now(reader, *it).life.lead : it->opened.setter;
    } else if (subject_of(asked.kind) == PaperSubject::record) {
        const auto id = record_asked(reader, asked.record.value_or(""));
        if (!id) return std::unexpected{id.error()};
        of.record = *id;
        of.org = reader.state.records()[*id].latest().content.host;
    } else {
        const auto org = org_asked(reader, asked.org.value_or(""), "org");
        if (!org) return std::unexpected{org.error()};
        of.org = *org;
    }
    return of;
}

std::vector<PersonId> signers_of(const Reader& reader, OrgId org)
{
    std::vector<PersonId> all;
    for (const registry::Post& post : reader.people().posts()) {
        if (post.org != org) continue;
        const auto holder = reader.people().holder(post.id, reader.today, reader.today);
        if (holder && std::ranges::find(all, *holder) == all.end()) all.push_back(*holder);
    }
    return all;
}

std::optional<district::Refused> refused(const Reader& reader, const district::Command& command)
{
    const district::Context context{.actor = reader.who,
                                    .now = reader.now,
                                    .seal = [](const district::Words&) { return Sealed{}; },
                                    .person_by_id_number = {}};
    const auto decided = district::decide(reader.state, command, context);
    return decided ? std::nullopt : std::optional{decided.error()};
}

std::vector<SeriesRow> series_rows(const Reader& reader, OrgId org)
{
    std::vector<SeriesRow> rows;
    for (const paper::Series* it : reader.state.of<paper::Papers>().series_of(org)) {
        const bool here = it->numbering == paper::Numbering::here;
        const int year = this_year(reader);
        rows.push_back(
            {it->word.text, it->numbering, here ? number_text(it->word, year, it->next_number(year)) : std::string{}});
    }
    return rows;
}

// Tried on the rules with the first series and signer there are. The series and its number are still to be chosen.
std::optional<PaperOffer> offer(const Reader& reader, PaperKind kind, const PaperOf& of)
{
    PaperOffer offer{.kind = kind, .org = named(reader, of.org), .numbered = paper::is_numbered(kind)};
    if (!offer.numbered) {
        offer.possible = true;
        return offer;
    }
    const auto signers = signers_of(reader, of.org);
    const auto series = reader.state.of<paper::Papers>().series_of(of.org);
    const auto no = refused(reader, district::IssuePaper{.kind = kind,
                                                         .org = of.org,
                                                         .word = {series.empty() ? "文号" : series.front()->word.text},
                                                         .number = {},
                                                         .signer = signers.empty() ? reader.who : signers.front(),
                                                         .matter = of.matter,
                                                         .record = of.record,
                                                         .title = {"—"},
                                                         .wording = {"—"}});
    using namespace district::refusals;
    if (!no || no->why == number_missing || no->why == series_unknown) {
        offer.possible = true;
        return offer;
    }
    if (no->why == right_missing) return {};
    const auto said = input::called(*no, reader.state, reader.directory, reader.who, reader.today);
    offer.why = {sentence_in_chinese(said), sentence_in_english(said)};
    return offer;
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
                 .voided = it.voided == never ? std::nullopt : std::optional{it.voided},
                 .why = {}};
    if (row.voided) row.why = reader.directory.text(it.why);
    row.may_void = !row.voided && !refused(reader, district::VoidPaper{it.id, {"—"}});
    return row;
}

// A paper is read by whoever reads the body that issued it, or what it is about.
bool reads(const Reader& reader, const paper::Paper& it)
{
    if (reader.reads(it.issued.org)) return true;
    if (it.issued.matter) return views::reads(reader, reader.state.of<matter::Matters>()[*it.issued.matter]);
    return it.issued.record && reader.reads(reader.state.records()[*it.issued.record]);
}

std::vector<const paper::Paper*> papers_asked(const Reader& reader, const PapersQuestion& asked)
{
    const auto& all = reader.state.of<paper::Papers>();
    if (asked.matter)
        if (const matter::Matter* it = matter_read(reader, *asked.matter)) return all.of(it->id);
    if (asked.record)
        if (const auto id = record_asked(reader, *asked.record)) return all.of(*id);
    if (asked.org)
        if (const auto org = org_asked(reader, *asked.org, "org")) return all.of(*org);
    return {};
}

void write_over(papers::Values& values, PaperKind kind, const std::vector<PaperFieldWritten>& written)
{
    const auto may = papers::fields_to_write(kind);
    for (const PaperFieldWritten& it : written)
        if (std::ranges::find(may, std::string_view{it.name}) != may.end()) values.fields[it.name] = it.value;
}

}  // namespace

Result<PapersPage> papers_page(const Reader& reader, const PapersQuestion& asked)
{
    PapersPage page;
    const PaperSubject about = asked.matter   ? PaperSubject::matter
                               : asked.record ? PaperSubject::record
                                              : PaperSubject::body;
    std::optional<Denial> no;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<PaperKind>>([&](auto it) {
        const PaperKind kind = it.value;
        const PaperSubject subject = subject_of(kind);
        if (no || (subject != about && !(about == PaperSubject::body && subject == PaperSubject::nothing))) return;
        const auto of = paper_of(reader, {kind, asked.matter, asked.record, asked.org});
        if (!of)
            no = of.error();
        else if (auto offered = offer(reader, kind, *of))
            page.offers.push_back(*std::move(offered));
    });
    if (no) return std::unexpected{*no};
    for (const paper::Paper* it : papers_asked(reader, asked)) page.rows.push_back(row_of(reader, *it));
    std::ranges::reverse(page.rows);
    return page;
}

Result<PaperDraft> paper_draft(const Reader& reader, const DraftQuestion& asked)
{
    const auto of = paper_of(reader, asked);
    if (!of) return std::unexpected{of.error()};
    const auto values = drafted(reader, *of);
    if (!values) return std::unexpected{values.error()};
    PaperDraft draft{.kind = of->kind,
                     .org = named(reader, of->org),
                     .name = words::words_of(of->kind).zh,
                     .series = series_rows(reader, of->org),
                     .signers = {},
                     .fields = {}};
    for (const PersonId person : signers_of(reader, of->org))
        draft.signers.push_back({to_text(person), reader.directory.name(reader.people()[person]), {}});
    const auto may = papers::fields_to_write(of->kind);
    for (const papers::Field& it : papers::fields_of(of->kind).fields) {
        const auto found = values->fields.find(it.name);
        draft.fields.push_back({std::string{it.name}, std::string{it.about},
                                found == values->fields.end() ? std::string{} : found->second,
                                std::ranges::find(may, it.name) != may.end()});
    }
    return draft;
}

Result<district::IssuePaper> paper_to_issue(const Reader& reader, const PaperToIssue& asked)
{
    const auto of = paper_of(reader, {asked.kind, asked.matter, asked.record, asked.org});
    if (!of) return std::unexpected{of.error()};
    const auto org = org_asked(reader, asked.org, "org");
    if (!org) return std::unexpected{org.error()};
    const auto signer = person_asked(reader, asked.signer, "signer");
    if (!signer) return std::unexpected{signer.error()};
    PaperOf issued = *of;
    issued.org = *org;  // a body above the setter may issue it
    auto values = drafted(reader, issued);
    if (!values) return std::unexpected{values.error()};
    write_over(*values, asked.kind, asked.fields);
    return district::IssuePaper{.kind = asked.kind,
                                .org = *org,
                                .word = {asked.word},
                                .number = asked.number,
                                .signer = *signer,
                                .matter = of->matter,
                                .record = of->record,
                                .title = {values->fields["标题"]},
                                .wording = {sealed_wording(*values)}};
}

Result<PaperFile> draft_file(const Reader& reader, const DraftQuestion& asked)
{
    const auto of = paper_of(reader, asked);
    if (!of) return std::unexpected{of.error()};
    auto values = drafted(reader, *of);
    if (!values) return std::unexpected{values.error()};
    const std::string kind = words::words_of(of->kind).zh;
    return PaperFile{of->kind, paper::is_numbered(of->kind) ? kind + "（草稿）.docx" : kind + ".docx",
                     *std::move(values)};
}

Result<PaperFile> issued_file(const Reader& reader, const std::string& id)
{
    const auto asked = id_from<paper::PaperId>(id);
    const paper::Paper* it = asked ? reader.state.of<paper::Papers>().find(*asked) : nullptr;
    if (!it || !reads(reader, *it)) return std::unexpected{absent("id")};
    const std::string number = number_text(it->issued.word, it->issued.year, it->issued.number);
    const bool is_void = it->state(reader.today) == paper::PaperState::voided;
    return PaperFile{it->issued.kind,
                     words::words_of(it->issued.kind).zh + " " + number + (is_void ? "（作废）" : "") + ".docx",
                     as_issued(reader, *it)};
}

}  // namespace jinze::views
