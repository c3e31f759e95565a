#include "app/views/paper/draft.h"

#include <fmt/format.h>

#include "app/papers/kinds.h"
#include "app/views/matter/known.h"
#include "app/views/paper/known.h"
#include "app/views/paper/templates.h"
#include "app/views/paper/wording.h"
#include "app/views/record/records.h"
#include "app/words/words.h"
#include "base/text.h"

namespace jinze::views {
namespace {

using paper::PaperKind;

std::string cell_of(const papers::Row& row, std::string_view name)
{
    const auto found = row.find(name);
    return found == row.end() ? std::string{} : found->second;
}

bool may_write(PaperKind kind, std::string_view name)
{
    const auto may = papers::fields_to_write(kind);
    return std::ranges::find(may, name) != may.end();
}

std::vector<PaperField> fields_shown(PaperKind kind, const papers::Values& values)
{
    std::vector<PaperField> all;
    for (const papers::Field& it : papers::fields_of(kind).fields)
        all.push_back(
            {std::string{it.name}, std::string{it.about}, cell_of(values.fields, it.name), may_write(kind, it.name)});
    return all;
}

// Those that have rows.
std::vector<PaperList> lists_shown(PaperKind kind, const papers::Values& values)
{
    std::vector<PaperList> all;
    for (const papers::ListOfRows& it : papers::fields_of(kind).lists) {
        const auto found = values.lists.find(it.name);
        if (found == values.lists.end()) continue;
        PaperList list{.name = std::string{it.name}, .columns = {}, .rows = {}};
        for (const papers::Field& column : it.columns) list.columns.emplace_back(column.name);
        for (const papers::Row& row : found->second) {
            std::vector<std::string>& cells = list.rows.emplace_back();
            for (const papers::Field& column : it.columns) cells.push_back(cell_of(row, column.name));
        }
        all.push_back(std::move(list));
    }
    return all;
}

// Empty fields of people's own are cleared: what they left out is left out.
Result<void> write_over(papers::Values& values, PaperKind kind, const std::vector<PaperFieldWritten>& written)
{
    for (const PaperFieldWritten& it : written) {
        if (!may_write(kind, it.name))
            return std::unexpected{
                input::bad_input("fields", {fmt::format("“{}”由系统填写，不能改写：请删去。", it.name),
                                            fmt::format("“{}” is filled in by the program: leave it out.", it.name)})};
        values.fields[it.name] = it.value;
    }
    return {};
}

Result<Bytes> file_filled(const papers::Template& form, const papers::Values& values, std::string_view over_all = {})
{
    auto docx = form.fill(for_print(values), over_all);
    if (docx) return *std::move(docx);
    return std::unexpected{Denial{docx.error().cause, "", docx.error().chinese, docx.error().english}};
}

const paper::Paper* paper_asked(const Reader& reader, const std::string& text)
{
    const auto id = id_from<paper::PaperId>(text);
    const paper::Paper* it = id ? reader.state.of<paper::Papers>().find(*id) : nullptr;
    return it && reads(reader, *it) ? it : nullptr;
}

}  // namespace

Result<PaperDraft> paper_draft(const Reader& reader, const DraftQuestion& asked)
{
    const auto of = paper_of(reader, asked);
    if (!of) return std::unexpected{of.error()};
    const auto values = drafted(reader, *of);
    if (!values) return std::unexpected{values.error()};
    const auto offered = offer_of(reader, *of);
    PaperDraft draft{.kind = of->kind,
                     .org = named(reader, of->org),
                     .numbered = paper::is_numbered(of->kind),
                     .possible = offered && offered->possible,
                     .why = offered ? offered->why : Bilingual{},
                     .series = series_rows(reader, of->org),
                     .signers = {},
                     .fields = fields_shown(of->kind, *values),
                     .lists = lists_shown(of->kind, *values)};
    for (const PersonId person : signers_of(reader, of->org))
        draft.signers.push_back({to_text(person), reader.directory.name(reader.people()[person]), {}});
    return draft;
}

Result<district::IssuePaper> paper_to_issue(const Reader& reader, const PaperToIssue& asked)
{
    const auto of =
        paper_of(reader, {.kind = asked.kind, .matter = asked.matter, .record = asked.record, .node = asked.node});
    if (!of) return std::unexpected{of.error()};
    PaperOf issued = *of;
    if (asked.org) {  // a body above the setter may issue it
        const auto org = org_asked(reader, *asked.org, "org");
        if (!org) return std::unexpected{org.error()};
        issued.org = *org;
    }
    const auto signer = person_asked(reader, asked.signer, "signer");
    if (!signer) return std::unexpected{signer.error()};
    auto values = drafted(reader, issued);
    if (!values) return std::unexpected{values.error()};
    if (const auto written = write_over(*values, asked.kind, asked.fields); !written)
        return std::unexpected{written.error()};
    // Whoever may not issue here is told that, by the rules.
    if (reader.may(district::Right::record, issued.org) && may_write(asked.kind, "正文") &&
        trimmed(values->fields["正文"]).empty())
        return std::unexpected{input::bad_input("fields", {"“正文”还没有填写：请先写正文，再取号签发。",
                                                           "The text of the paper is empty: write it first, then "
                                                           "issue it."})};
    return district::IssuePaper{.kind = asked.kind,
                                .org = issued.org,
                                .word = {asked.word},
                                .number = asked.number,
                                .signer = *signer,
                                .matter = of->matter,
                                .record = of->record,
                                .title = {values->fields["标题"]},
                                .wording = {sealed_wording(*values)}};
}

Result<PaperPage> paper_page(const Reader& reader, const std::string& id)
{
    const paper::Paper* it = paper_asked(reader, id);
    if (!it) return std::unexpected{absent("id")};
    const papers::Values values = as_issued(reader, *it);
    PaperPage page{.row = row_of(reader, *it),
                   .matter = {},
                   .record = {},
                   .fields = fields_shown(it->issued.kind, values),
                   .lists = lists_shown(it->issued.kind, values)};
    for (PaperField& field : page.fields) field.may_write = false;
    if (it->issued.matter && reads(reader, reader.state.of<matter::Matters>()[*it->issued.matter]))
        page.matter = to_text(*it->issued.matter);
    if (it->issued.record && reader.reads(reader.state.records()[*it->issued.record]))
        page.record = to_text(*it->issued.record);
    return page;
}

Result<PaperFile> draft_file(const Reader& reader, const DraftQuestion& asked)
{
    const auto of = paper_of(reader, asked);
    if (!of) return std::unexpected{of.error()};
    const auto values = drafted(reader, *of);
    if (!values) return std::unexpected{values.error()};
    const std::string kind = words::words_of(of->kind).zh;
    auto docx = file_filled(template_for(reader, of->org, of->kind), *values);
    if (!docx) return std::unexpected{docx.error()};
    return PaperFile{paper::is_numbered(of->kind) ? kind + "（草稿）.docx" : kind + ".docx", *std::move(docx)};
}

Result<PaperFile> issued_file(const Reader& reader, const std::string& id)
{
    const paper::Paper* it = paper_asked(reader, id);
    if (!it) return std::unexpected{absent("id")};
    const std::string number = number_text(it->issued.word, it->issued.year, it->issued.number);
    const bool is_void = it->state(reader.today) == paper::PaperState::voided;
    auto docx = file_filled(template_for(reader, it->issued.org, it->issued.kind, it->id), as_issued(reader, *it),
                            is_void ? "（作废）" : "");
    if (!docx) return std::unexpected{docx.error()};
    return PaperFile{words::words_of(it->issued.kind).zh + " " + number + (is_void ? "（作废）" : "") + ".docx",
                     *std::move(docx)};
}

}  // namespace jinze::views
