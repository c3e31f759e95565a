#include "front/cli/importing.h"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "app/codec/leaf.h"
#include "app/intake/export.h"
#include "app/intake/report.h"
#include "app/sheets/csv.h"
#include "app/sheets/forms.h"
#include "app/sheets/problems.h"
#include "app/sheets/read.h"
#include "app/views/admin/sheet_proposal.h"
#include "base/text.h"
#include "front/cli/change.h"
#include "front/cli/files.h"
#include "front/cli/proposing.h"
#include "storage/ledger/hash.h"

namespace jinze::cli {
namespace {

using intake::Plan;

// The answer carries the first fault; all are printed, since missing headings seldom come alone.
int say(Shell& shell, const Common& common, const std::vector<sheets::Fault>& faults, const std::string& field)
{
    for (std::size_t i = 1; i < faults.size(); ++i)
        shell.err << (common.english() ? faults[i].english : faults[i].chinese) << '\n';
    const sheets::Fault& first = faults.front();
    return say(shell, common, Denial{first.cause, field, first.chinese, first.english});
}

// The file name's extension decides: csv holds the cells of one sheet only.
std::expected<Bytes, sheets::Fault> bytes_of(const sheets::Workbook& workbook, const std::string& path)
{
    std::string ending = std::filesystem::path{path}.extension().string();
    for (char& c : ending) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (ending == ".xlsx" || ending.empty()) return sheets::write_xlsx(workbook);
    if (ending != ".csv")
        return std::unexpected{
            sheets::Fault{"file.ending", fmt::format("只能保存为.xlsx或.csv，不能保存为{}，请修改文件名。", ending),
                          fmt::format("Only .xlsx and .csv can be written, not {}; change the name.", ending)}};
    const auto text = sheets::write_csv(workbook.sheets.front().table);
    if (!text) return std::unexpected{text.error()};
    return Bytes{text->begin(), text->end()};
}

std::expected<void, Denial> write_workbook(const sheets::Workbook& workbook, const std::string& path)
{
    auto bytes = bytes_of(workbook, path);
    if (!bytes) return std::unexpected{Denial{bytes.error().cause, path, bytes.error().chinese, bytes.error().english}};
    if (const auto written = write_privately(path, *bytes); !written)
        return std::unexpected{bad_input(path, written.error())};
    return {};
}

std::expected<intake::Kept, Denial> kept_from(const ImportOrder& order)
{
    intake::Kept kept;
    for (const std::string& one : order.keep) {
        const auto mark = one.find('=');
        const std::string heading = sheets::plain_heading(one.substr(0, mark));
        const std::string purpose = mark == one.npos ? std::string{} : trimmed(one.substr(mark + 1));
        if (heading.empty() || purpose.empty())
            return std::unexpected{bad_input(
                "--keep", {"请写成“列名=用途”，用途不能空。", "Write COLUMN=PURPOSE; a purpose must be stated."})};
        if (order.kind != district::Sheet::people)
            return std::unexpected{bad_input(
                "--keep", {"只有党员表可以保留其他列。", "Only the people sheet can keep additional columns."})};
        kept[heading] = purpose;
    }
    return kept;
}

intake::Progress progress_on(Shell& shell, const ImportOrder& order, const Common& common)
{
    const bool terminal = isatty(STDERR_FILENO) != 0 && !common.json;
    if (!order.progress && !terminal) return {};
    return [&shell, english = common.english()](std::size_t done_rows, std::size_t rows) {
        shell.err << fmt::format("{}{}/{}\n", english ? "rows " : "已读行数：", done_rows, rows) << std::flush;
    };
}

struct SheetRead {
    sheets::Chosen chosen;
    Digest digest{};
};

// Never overwrites a file: the rows in it may have been corrected by hand.
std::string free_name(const std::string& stem)
{
    std::string path = stem + ".xlsx";
    for (int nth = 2; std::filesystem::exists(path); ++nth) path = fmt::format("{}-{}.xlsx", stem, nth);
    return path;
}

std::optional<Denial> object_to_bad(const ImportOrder& order)
{
    if (order.bad.empty() || !std::filesystem::exists(order.bad)) return {};
    return bad_input("--bad",
                     {fmt::format("{}已经存在，不会覆盖，请换一个文件名。", order.bad),
                      fmt::format("{} already exists and is not overwritten; choose another file name.", order.bad)});
}

class Importing {
public:
    Importing(Shell& shell, const Common& common, const ImportOrder& order, const SheetRead& sheet,
              intake::Request asked)
        : shell_{shell}, common_{common}, order_{order}, sheet_{sheet}, asked_{std::move(asked)}
    {
    }

    int run(District& district)
    {
        for (int attempt = 0;; ++attempt) {
            const auto plan = intake::plan(order_.kind, sheet_.chosen, *district.desk, asked_);
            if (!plan) return say(shell_, common_, plan.error(), order_.file);
            intake::Report report = intake::report_of(*plan);
            if (plan->rejected > 0)
                if (const auto no = write_bad_rows(*plan, report)) return say(shell_, common_, *no);
            const bool held_back = plan->rejected > 0 && !order_.skip_rejected;
            const bool asks = !held_back && plan->asks() && !order_.confirm;
            if (order_.dry_run || held_back || asks) return show(*plan, report, held_back || asks);
            if (plan->changes_anything()) {
                const auto gate = gate_of(district);
                const auto confirmed = views::confirmed(gate->proposals(), *plan, asked_.actor);
                const auto answer = intake::commit(*plan, *district.desk, asked_.actor, key_for(district, *plan),
                                                   confirmed ? std::optional{confirmed->with} : std::nullopt);
                const bool moved = !answer && std::holds_alternative<desk::Moved>(answer.error());
                if (moved && attempt < 5) continue;  // another writer came in between: plan again
                if (!answer) {
                    const Denial no = no_from(answer.error(), *district.desk, asked_.actor);
                    const bool waits = asked_.actor && !confirmed && input::takes_two(no);
                    return say(shell_, common_, waits ? propose_sheet(district, asked_.actor, *plan) : no);
                }
                if (confirmed) gate->proposals().take(confirmed->proposal, {asked_.actor, true, {}});
                report.committed = true;
                if (!answer->repeated) report.batch = plan->batch;
                report.first = answer->first;
                report.last = answer->last;
            }
            for (const auto& [heading, purpose] : plan->kept)
                district.journal->set(intake::keep_setting(heading), purpose);
            return show(*plan, report, false);
        }
    }

private:
    // The same sheet after other imports is a new request, so the key contains the batch's number.
    std::string key_for(const District& district, const Plan& plan) const
    {
        if (!common_.key.empty()) return common_.key;
        const vault::Marker marker{district.key.master, vault::Use::answered};
        return to_hex(
            marker.mark(fmt::format("import {} {} {}", intake::name_of(plan.kind), to_hex(plan.file), plan.batch)));
    }

    std::optional<Denial> write_bad_rows(const Plan& plan, intake::Report& report) const
    {
        const std::string path = order_.bad.empty() ? free_name(order_.file + ".错误") : order_.bad;
        const auto workbook = sheets::bad_rows(sheet_.chosen, plan.problems);
        if (auto written = write_workbook(workbook, path); !written) return written.error();
        report.bad_rows = path;
        return {};
    }

    int show(const Plan& plan, const intake::Report& report, bool held_back) const
    {
        const bool english = common_.english();
        if (common_.json) {
            say_json(shell_, report);
            return held_back ? refused : done;
        }
        shell_.out << intake::text_of(plan, english);
        if (report.bad_rows)
            shell_.out << fmt::format("{}{}\n", english ? "The rejected rows are in " : "不收的行写在：",
                                      *report.bad_rows);
        if (report.committed)
            shell_.out << (english
                               ? fmt::format("Done: batch {}, leaves {}-{}.\n", plan.batch, *report.first, *report.last)
                               : fmt::format("已导入：批次{}，第{}–{}叶。\n", plan.batch, *report.first, *report.last));
        else if (order_.dry_run)
            shell_.out << (english ? "A dry run: nothing was changed.\n" : "这是试导入，没有改动任何内容。\n");
        else if (held_back && (plan.rejected == 0 || order_.skip_rejected))
            shell_.err
                << (english ? "Some points need confirmation, so nothing was changed. Check them, then add --confirm.\n"
                            : "有需要先核对的内容，未作任何改动。核对无误后，请加--confirm重新导入。\n");
        else if (held_back)
            shell_.err << (english
                               ? "Rows were rejected, so nothing was changed. Correct them, or add --skip-rejected.\n"
                               : "有不收的行，未作任何改动。请改正后重新导入，或加--skip-rejected只导入其余的行。\n");
        else
            shell_.out << (english ? "Nothing to change.\n" : "没有需要改动的内容。\n");
        return held_back ? refused : done;
    }

    Shell& shell_;
    const Common& common_;
    const ImportOrder& order_;
    const SheetRead& sheet_;
    const intake::Request asked_;
};

}  // namespace

int run_import(Shell& shell, const Common& common, const ImportOrder& order)
{
    const auto keep = kept_from(order);
    if (!keep) return say(shell, common, keep.error());
    if (const auto no = object_to_bad(order)) return say(shell, common, *no);
    const auto text = file_text(order.file, shell.in);
    if (!text) return say(shell, common, bad_input(order.file, text.error()));
    auto book = sheets::read_book(view_of(*text));
    if (!book) return say(shell, common, {book.error()}, order.file);
    District district = open_district(common, shell.clock, shell.steady);
    auto chosen = intake::chosen(order.kind, *std::move(book));
    if (!chosen) return say(shell, common, chosen.error(), order.file);
    const SheetRead sheet{*std::move(chosen), ledger::sha256(view_of(*text))};
    const auto actor = actor_of(*district.desk, common.as);
    if (!actor) return say(shell, common, Denial{"bad_input", "--as", actor.error(), actor.error()});
    intake::Request asked{
        .actor = *actor, .file = sheet.digest, .keep = *keep, .progress = progress_on(shell, order, common)};
    return Importing{shell, common, order, sheet, std::move(asked)}.run(district);
}

int run_undo(Shell& shell, const Common& common, const std::string& batch)
{
    const std::string_view digits = std::string_view{batch}.substr(batch.starts_with('b') ? 1 : 0);
    const bool number = !digits.empty() && digits.size() < 10 && digits.find_first_not_of("0123456789") == digits.npos;
    if (!number)
        return say(shell, common, bad_input("BATCH", {"应为批次号，如3。", "Give a batch number, such as 3."}));
    const BatchId id{static_cast<std::uint32_t>(std::stoul(std::string{digits}))};
    return change(shell, common, fmt::format("import undo {}", id.number()),
                  [&](const input::Naming&, desk::Desk&) -> std::expected<Change, Denial> {
                      return Change{.commands = {district::UndoImport{id}}, .documents = {}};
                  });
}

int run_template(Shell& shell, const Common& common, district::Sheet kind, const std::string& to)
{
    const sheets::Form form = *sheets::form_of(intake::name_of(kind));
    const std::string path = to.empty() ? form.title + ".xlsx" : to;
    if (std::filesystem::exists(path))
        return say(shell, common,
                   bad_input("--to", {fmt::format("{}已经存在，不会覆盖，请换一个文件名。", path),
                                      fmt::format("{} already exists and is not overwritten; choose another file name.",
                                                  path)}));
    if (const auto written = write_workbook(sheets::template_of(form), path); !written)
        return say(shell, common, written.error());
    shell.out << path << '\n';
    return done;
}

int run_export_sheet(Shell& shell, const Common& common, district::Sheet kind, const std::string& to)
{
    District district = open_district(common, shell.clock, shell.steady);
    if (const auto written = write_workbook(intake::exported(kind, *district.desk), to); !written)
        return say(shell, common, written.error());
    shell.out << to << '\n';
    return done;
}

}  // namespace jinze::cli
