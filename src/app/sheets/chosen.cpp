#include "app/sheets/chosen.h"

#include <fmt/format.h>

#include <algorithm>

namespace jinze::sheets {
namespace {

using Faults = std::vector<Fault>;

// Copies the text of a vertical merge to the rows of data below its first. Only in columns that are read, and never
// from a heading or a row that is no data.
class MergeFilling {
public:
    MergeFilling(Table& table, const Match& match, const Below& below) : table_{table}, match_{match}, below_{below} {}

    std::optional<Fault> fill()
    {
        for (const Merge& merge : table_.merges)
            if (merge.first_row > match_.headings.number && is_of_one_column(merge))
                if (auto fault = fill(merge)) return fault;
        return std::nullopt;
    }

private:
    // Of the columns that are read; others may have been merged with a heading.
    bool is_of_one_column(const Merge& merge) const
    {
        std::size_t taken = 0;
        bool first = false;
        for (const Match::Heading& it : match_.matched) {
            taken += it.column >= merge.first_column && it.column <= merge.last_column;
            first = first || it.column == merge.first_column;
        }
        return first && taken == 1;
    }

    std::optional<Fault> fill(const Merge& merge)
    {
        const auto at = [&](std::size_t index) { return table_.rows[index].number; };
        auto row = std::lower_bound(below_.rows.begin(), below_.rows.end(), merge.first_row,
                                    [&](std::size_t index, std::uint32_t number) { return at(index) < number; });
        if (row == below_.rows.end() || at(*row) != merge.first_row) return std::nullopt;
        const Cell shown = table_.rows[*row].at(merge.first_column);
        if (shown.blank()) return std::nullopt;
        for (++row; row != below_.rows.end() && at(*row) <= merge.last_row; ++row) {
            std::vector<Cell>& cells = table_.rows[*row].cells;
            if (merge.first_column < cells.size() && !cells[merge.first_column].blank()) continue;
            bytes_ += shown.text.size();
            if (++filled_ > limits::cells || bytes_ > limits::text_bytes)
                return Fault{.cause = "file.too_large",
                             .chinese = "合并的单元格太多，请取消合并、填好每一行再导入。",
                             .english = "Too many merged cells; unmerge them and fill each row.",
                             .row = at(*row)};
            if (cells.size() <= merge.first_column) cells.resize(merge.first_column + 1);
            cells[merge.first_column] = shown;
        }
        return std::nullopt;
    }

    Table& table_;
    const Match& match_;
    const Below& below_;
    std::size_t filled_ = 0, bytes_ = 0;
};

// Appends the rows of each sheet under the headings of the first.
class Gathering {
public:
    Chosen chosen;

    void add(Table table, Match match, Below below)
    {
        const auto sheet = static_cast<std::uint16_t>(chosen.reading.names.size());
        chosen.reading.names.push_back(table.name);
        note_hidden(table, match);
        for (SetAside& it : below.set_aside) {
            it.place.sheet = sheet;
            chosen.reading.set_aside.push_back(it);
        }
        const bool first = sheet == 0;
        if (first) {
            width_ = match.headings.cells.size();
            for (const std::size_t index : below.rows) width_ = std::max(width_, table.rows[index].cells.size());
            chosen.match = std::move(match);
            chosen.table = {.name = table.name, .epoch = table.epoch};
        }
        const std::vector<std::size_t> places = first ? std::vector<std::size_t>{} : places_of(match);
        chosen.table.rows.reserve(chosen.table.rows.size() + below.rows.size());
        for (const std::size_t index : below.rows) {
            Row row = std::move(table.rows[index]);
            row.sheet = sheet;
            if (!first) row.cells = moved(std::move(row.cells), places);
            chosen.table.rows.push_back(std::move(row));
        }
    }

private:
    void note_hidden(const Table& table, const Match& match)
    {
        for (const Match::Heading& it : match.matched)
            if (std::ranges::find(table.hidden_columns, it.column) != table.hidden_columns.end() &&
                std::ranges::find(chosen.reading.hidden_columns, it.written) == chosen.reading.hidden_columns.end())
                chosen.reading.hidden_columns.push_back(it.written);
    }

    // The target of each column of another sheet; limits::columns: none.
    std::vector<std::size_t> places_of(const Match& match)
    {
        std::vector<std::size_t> places(match.headings.cells.size(), limits::columns);
        for (const Match::Heading& it : match.matched) {
            const auto known = chosen.match.column_of(it.key);
            places[it.column] = known ? *known : new_column(it.written);
            if (!known) chosen.match.matched.push_back({it.key, it.written, places[it.column]});
        }
        for (const Match::Dropped& it : match.dropped) {
            const auto known = std::ranges::find_if(chosen.match.dropped, [&](const Match::Dropped& other) {
                return plain_heading(other.written) == plain_heading(it.written);
            });
            const bool is_known = known != chosen.match.dropped.end();
            places[it.column] = is_known ? known->column : new_column(it.written);
            if (!is_known) chosen.match.dropped.push_back({it.written, places[it.column], it.known});
        }
        return places;
    }

    std::size_t new_column(const std::string& written)
    {
        std::vector<Cell>& headings = chosen.match.headings.cells;
        if (width_ + 1 >= limits::columns) return limits::columns;
        headings.resize(width_);  // cells without a heading may stand beside the first sheet's columns
        headings.push_back({.text = written});
        return width_++;
    }

    static std::vector<Cell> moved(std::vector<Cell> cells, const std::vector<std::size_t>& places)
    {
        std::vector<Cell> row;
        for (std::size_t at = 0; at < std::min(cells.size(), places.size()); ++at) {
            if (places[at] >= limits::columns || cells[at].blank()) continue;
            if (row.size() <= places[at]) row.resize(places[at] + 1);
            row[places[at]] = std::move(cells[at]);
        }
        return row;
    }

    std::size_t width_ = 0;  // of the result
};

Fault in_sheet(Fault fault, const std::string& name)
{
    fault.chinese = fmt::format("工作表“{}”：{}", name, fault.chinese);
    fault.english = fmt::format("Sheet \"{}\": {}", name, fault.english);
    return fault;
}

class Choosing {
public:
    Choosing(const Form& form, std::size_t sheets) : form_{form}, several_{sheets > 1} {}

    void judge(Table table)
    {
        auto found = match(table, form_);
        const bool resembles = found && (found->usable() || required_found(form_, *found) * 2 > required_of(form_));
        if (resembles && !table.fault && found->usable()) return take(std::move(table), *std::move(found));
        Faults why = table.fault ? Faults{*table.fault} : found ? found->faults : Faults{found.error()};
        if (resembles || !several_) {
            for (Fault& fault : why)
                faults.push_back(several_ ? in_sheet(std::move(fault), table.name) : std::move(fault));
            return;
        }
        gathering.chosen.reading.sheets.push_back(
            {.name = table.name, .chinese = std::move(why.front().chinese), .english = std::move(why.front().english)});
    }

    Gathering gathering;
    Faults faults;

private:
    void take(Table table, Match found)
    {
        Below below = rows_below(table, form_, found);
        if (auto fault = MergeFilling{table, found, below}.fill())
            return faults.push_back(in_sheet(*std::move(fault), table.name));
        gathering.chosen.reading.sheets.push_back({.name = table.name, .read = true, .rows = below.rows.size()});
        gathering.add(std::move(table), std::move(found), std::move(below));
    }

    const Form& form_;
    bool several_;
};

}  // namespace

std::string Reading::chinese(Place place) const
{
    return several() ? fmt::format("工作表“{}”第{}行", names.at(place.sheet), place.row)
                     : fmt::format("第{}行", place.row);
}

std::string Reading::english(Place place) const
{
    return several() ? fmt::format("row {} of sheet \"{}\"", place.row, names.at(place.sheet))
                     : fmt::format("row {}", place.row);
}

std::expected<Chosen, Faults> chosen(Book book, const Form& form)
{
    Choosing choosing{form, book.sheets.size()};
    for (Table& table : book.sheets) choosing.judge(std::move(table));
    Reading& reading = choosing.gathering.chosen.reading;
    if (choosing.faults.empty() && reading.names.empty()) {
        std::string names;
        for (const SheetSaid& it : reading.sheets) names += (names.empty() ? "" : "、") + it.name;
        choosing.faults.push_back(
            {.cause = "heading.none",
             .chinese =
                 fmt::format("各工作表（{}）的前30行中都找不到“{}”的表头，请对照模板核对列名。", names, form.title),
             .english =
                 fmt::format("No sheet ({}) has the headings of {}; compare with the template.", names, form.kind)});
    }
    if (!choosing.faults.empty()) return std::unexpected{std::move(choosing.faults)};
    for (std::string& name : book.hidden)
        reading.sheets.push_back(
            {.name = std::move(name), .chinese = "隐藏的工作表，未读取。", .english = "A hidden sheet is not read."});
    return std::move(choosing.gathering.chosen);
}

std::expected<Chosen, Faults> chosen(Table table, const Form& form)
{
    Book book;
    book.sheets.push_back(std::move(table));
    return chosen(std::move(book), form);
}

}  // namespace jinze::sheets
