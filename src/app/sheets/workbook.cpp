#include "app/sheets/workbook.h"

#include <fmt/format.h>
#include <linux/magic.h>
#include <sys/mman.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <charconv>
#include <cmath>
#include <set>

#include "app/sheets/xlsx_text.h"
#include "base/text.h"

namespace jinze::sheets {
namespace {

struct Formats {
    lxw_format *heading, *grey, *text, *day, *month, *time;
};

Fault unwritable(std::uint32_t row, std::string cause, std::string_view what)
{
    return {.cause = std::move(cause),
            .chinese = fmt::format("第{}行的内容无法写入xlsx。", row),
            .english = fmt::format("Row {} cannot be written as xlsx: {}.", row, what),
            .row = row};
}

Formats formats_in(lxw_workbook* book, bool wrapped)
{
    const auto dated = [&](const char* code) {
        lxw_format* format = workbook_add_format(book);
        format_set_num_format(format, code);
        return format;
    };
    Formats formats{workbook_add_format(book), workbook_add_format(book), dated("@"),
                    dated("yyyy-mm-dd"),       dated("yyyy-mm"),          dated("yyyy-mm-dd hh:mm:ss")};
    for (lxw_format* heading : {formats.heading, formats.grey}) {
        format_set_bold(heading);
        format_set_num_format(heading, "@");
        format_set_border(heading, LXW_BORDER_THIN);
    }
    format_set_font_color(formats.grey, 0x808080);
    if (wrapped) format_set_text_wrap(formats.text);
    if (wrapped) format_set_align(formats.text, LXW_ALIGN_VERTICAL_TOP);
    return formats;
}

// libxlsxwriter writes %.16G: a number that would lose digits is written as text.
bool survives(std::string_view text, double& number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) return false;
    char written[40];
    const int length = std::snprintf(written, sizeof written, "%.16G", number);
    double again = 0;
    std::from_chars(written, written + length, again);
    return again == number;
}

struct Moment {
    lxw_datetime when{};
    lxw_format* format = nullptr;
};

// 2003-07-01, 2003-07 or 2003-07-01 14:30:00, from March 1900 on, where Excel's day count is correct.
std::optional<Moment> moment_from(const std::string& text, const Formats& formats)
{
    const bool month = text.size() == 7, time = text.size() == 19;
    const auto day = day_from(month ? text + "-01" : text.substr(0, 10));
    if (!day || *day < day_at(1900, 3, 1) || (!month && !time && text.size() != 10)) return std::nullopt;
    const auto date = civil(*day);
    Moment moment{.when = {.year = static_cast<int>(date.year()),
                           .month = static_cast<int>(static_cast<unsigned>(date.month())),
                           .day = static_cast<int>(static_cast<unsigned>(date.day())),
                           .hour = 0,
                           .min = 0,
                           .sec = 0},
                  .format = month  ? formats.month
                            : time ? formats.time
                                   : formats.day};
    if (!time) return moment;
    const auto instant = instant_from(text.substr(0, 10) + "T" + text.substr(11) + ".000Z");
    if (!instant || text[10] != ' ') return std::nullopt;
    const std::chrono::hh_mm_ss clock{*instant - Instant{*day}};
    moment.when.hour = static_cast<int>(clock.hours().count());
    moment.when.min = static_cast<int>(clock.minutes().count());
    moment.when.sec = static_cast<double>(clock.seconds().count());
    return moment;
}

std::optional<Fault> put_cell(lxw_worksheet* sheet, std::uint32_t row, std::size_t column, const Cell& cell,
                              lxw_format* plain, const Formats& formats)
{
    if (row == 0 || row > limits::rows || column >= limits::columns)
        return unwritable(row, "file.too_large", "outside the sheet");
    const auto r = static_cast<lxw_row_t>(row - 1);
    const auto c = static_cast<lxw_col_t>(column);
    double number = 0;
    if (cell.kind == CellKind::number && survives(cell.text, number)) {
        worksheet_write_number(sheet, r, c, number, nullptr);
        return std::nullopt;
    }
    if (cell.kind == CellKind::day)
        if (auto moment = moment_from(cell.text, formats)) {
            worksheet_write_datetime(sheet, r, c, &moment->when, moment->format);
            return std::nullopt;
        }
    if (cell.kind == CellKind::boolean && (cell.text == "TRUE" || cell.text == "FALSE")) {
        worksheet_write_boolean(sheet, r, c, cell.text == "TRUE", nullptr);
        return std::nullopt;
    }
    if (first_not_utf8(cell.text)) return unwritable(row, "text.not_utf8", "text that is not UTF-8");
    if (cell.text.find('\0') != std::string::npos) return unwritable(row, "text.nul", "a NUL character");
    if (worksheet_write_string(sheet, r, c, with_escapes(cell.text).c_str(), plain) != LXW_NO_ERROR)
        return unwritable(row, "file.too_large", "a cell of more than 32,767 characters");
    return std::nullopt;
}

// Excel accepts at most 255 characters of choices; a longer list stands only in the notes.
void put_choices(lxw_worksheet* sheet, const Sheet& wanted)
{
    for (const auto& [column, words] : wanted.choices) {
        std::vector<char*> list;
        std::size_t length = 0;
        for (const std::string& word : words) {
            list.push_back(const_cast<char*>(word.c_str()));  // the library copies it
            length += utf16_length(word) + 1;
        }
        list.push_back(nullptr);
        if (length > 255 || words.empty()) continue;
        lxw_data_validation rule{};
        rule.validate = LXW_VALIDATION_TYPE_LIST;
        rule.value_list = list.data();
        rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        const auto at = static_cast<lxw_col_t>(column);
        worksheet_data_validation_range(sheet, wanted.heading_row, at, 9'999, at, &rule);
    }
}

bool put_formula(lxw_worksheet* sheet, std::pair<std::uint32_t, std::size_t> place, const Formula& formula)
{
    const auto row = static_cast<lxw_row_t>(place.first - 1);
    const auto column = static_cast<lxw_col_t>(place.second);
    const lxw_error error =
        formula.said.empty()
            ? worksheet_write_formula_num(sheet, row, column, formula.text.c_str(), nullptr, formula.result)
            : worksheet_write_formula_str(sheet, row, column, formula.text.c_str(), nullptr, formula.said.c_str());
    return error == LXW_NO_ERROR;
}

std::optional<Fault> put_sheet(lxw_workbook* book, const Sheet& wanted)
{
    const std::string& name = wanted.table.name;
    lxw_worksheet* sheet = nullptr;
    if (!first_not_utf8(name) && workbook_validate_sheet_name(book, name.c_str()) == LXW_NO_ERROR)
        sheet = workbook_add_worksheet(book, name.c_str());
    if (sheet == nullptr) return unwritable(0, "xlsx.unwritable", "invalid name of a tab");
    const Formats formats = formats_in(book, wanted.wrapped);
    for (std::size_t i = 0; i < std::min(wanted.widths.size(), limits::columns); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(sheet, column, column, wanted.widths[i], wanted.for_typing ? formats.text : nullptr);
    }
    const std::set<std::size_t> greyed(wanted.greyed.begin(), wanted.greyed.end());
    for (const Row& row : wanted.table.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            lxw_format* heading = greyed.contains(i) ? formats.grey : formats.heading;
            lxw_format* plain = row.number == wanted.heading_row ? heading : formats.text;
            if (row.cells[i].empty()) continue;
            if (auto fault = put_cell(sheet, row.number, i, row.cells[i], plain, formats)) return fault;
        }
    }
    for (const auto& [place, formula] : wanted.formulas)
        if (!put_formula(sheet, place, formula))
            return unwritable(place.first, "xlsx.unwritable", "a formula that is too long");
    if (wanted.heading_row > 0) worksheet_freeze_panes(sheet, wanted.heading_row, 0);
    put_choices(sheet, wanted);
    return std::nullopt;
}

// A file in memory, for a library that can write only to a path.
class MemoryFile {
public:
    MemoryFile() : file_{memfd_create("workbook", MFD_CLOEXEC)}
    {
        if (file_ < 0) throw std::runtime_error{"no memory for a workbook"};
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { close(file_); }

    std::string name() const { return fmt::format("/proc/self/fd/{}", file_); }
    Bytes bytes() const
    {
        Bytes all(static_cast<std::size_t>(lseek(file_, 0, SEEK_END)));
        for (std::size_t at = 0; at < all.size();) {
            const auto got = pread(file_, all.data() + at, all.size() - at, static_cast<off_t>(at));
            if (got <= 0) throw std::runtime_error{"a workbook cannot be read back from memory"};
            at += static_cast<std::size_t>(got);
        }
        return all;
    }

private:
    int file_;
};

// A folder on a memory file system.
char* memory_folder()
{
    static char folder[] = "/dev/shm";
    struct statfs is{};
    if (statfs(folder, &is) != 0 || is.f_type != TMPFS_MAGIC)
        throw std::runtime_error{"a workbook is made in memory: /dev/shm must be a tmpfs"};
    return folder;
}

}  // namespace

std::expected<Bytes, Fault> write_xlsx(const Workbook& workbook)
{
    const MemoryFile file;
    // The library writes the parts of a workbook to files before it packs them; on a disk they would lie unencrypted.
    lxw_workbook_options options{};
    options.tmpdir = memory_folder();
    lxw_workbook* book = workbook_new_opt(file.name().c_str(), &options);
    if (book == nullptr) throw std::runtime_error{"no memory for a workbook"};
    lxw_doc_properties properties{};
    properties.created =
        static_cast<time_t>(std::chrono::floor<std::chrono::seconds>(workbook.created).time_since_epoch().count());
    workbook_set_properties(book, &properties);
    std::optional<Fault> fault;
    for (const Sheet& sheet : workbook.sheets)
        if (!fault) fault = put_sheet(book, sheet);
    const lxw_error error = workbook_close(book);  // also frees it
    if (fault) return std::unexpected{*fault};
    if (error != LXW_NO_ERROR)
        throw std::runtime_error{fmt::format("a workbook cannot be written: {}", lxw_strerror(error))};
    return file.bytes();
}

}  // namespace jinze::sheets
