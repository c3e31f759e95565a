// The demonstration's sheets, with the headings of the national collection.
#include <stdexcept>

#include "app/sheets/forms.h"
#include "front/demo/model.h"

namespace jinze::demo {
namespace {

using sheets::CellKind;

// Writes one row at a time, by the form's keys; keys not set stay empty.
class Writer {
public:
    explicit Writer(const sheets::Form& form) : form_{form}
    {
        sheets::Row heading{.number = 1};
        for (const sheets::Column& column : form.columns) heading.cells.push_back({column.heading});
        table_.name = form.title;
        table_.rows.push_back(std::move(heading));
    }

    void add(const std::map<std::string, std::string>& values)
    {
        sheets::Row row{.number = static_cast<std::uint32_t>(table_.rows.size() + 1)};
        for (const sheets::Column& column : form_.columns) {
            const auto value = values.find(column.key);
            row.cells.push_back({value == values.end() ? "" : value->second});
        }
        while (!row.cells.empty() && row.cells.back().empty()) row.cells.pop_back();
        table_.rows.push_back(std::move(row));
    }

    Bytes bytes()
    {
        sheets::Workbook workbook;
        workbook.sheets.push_back({.table = std::move(table_)});
        auto written = sheets::write_xlsx(workbook);
        if (!written) throw std::runtime_error{written.error().english};
        return *std::move(written);
    }

private:
    const sheets::Form& form_;
    sheets::Table table_;
};

std::string text(Day day) { return to_text(day); }

}  // namespace

Bytes organisations_sheet(const Model& model)
{
    const sheets::Form form = sheets::organisations_form();
    Writer writer{form};
    const auto add = [&](std::string_view name, std::string_view kind, std::string_view unit, std::string_view leads,
                         std::string_view guides, std::string_view founded) {
        writer.add({{"name", std::string{name}},
                    {"kind", std::string{kind}},
                    {"contact", "示例联系人"},
                    {"phone", "0000-0000000"},
                    {"unit_state", unit.empty() ? "与上级党组织相同" : "法人单位"},
                    {"unit", std::string{unit}},
                    {"unit_nature", unit.empty() ? "" : "机关"},
                    {"leads", std::string{leads}},
                    {"guides", std::string{guides}},
                    {"founded", std::string{founded}}});
    };
    add(district_committee, "区委", "", "", "", "1990-01-08");
    add(work_committee, "党工委", "", district_committee, "", "1991-03-01");
    add(organisation_department, "组织部", "", district_committee, "", "1990-01-08");
    for (const Unit& unit : model.units) {
        add(unit.group, unit.group_kind, unit.name, district_committee, "", "2001-06-01");
        add(unit.organ, unit.organ_kind, unit.name, work_committee, unit.group, "2001-07-02");
        if (unit.members >= 100)
            add(unit.organ.substr(0, unit.organ.size() - std::string_view{"委员会"}.size()) + "纪律检查委员会",
                "纪检机构", unit.name, unit.organ, "", "2001-07-02");
        for (const int b : unit.branches) {
            const Branch& branch = model.branches[static_cast<std::size_t>(b)];
            if (branch.name != unit.organ) add(branch.name, "党支部", unit.name, unit.organ, unit.group, "2002-07-01");
            for (int g = 0; g < branch.small_groups; ++g)
                add(branch.name + (g == 0 ? "第一党小组" : "第二党小组"), "党小组", "", branch.name, "", "2010-07-01");
        }
    }
    return writer.bytes();
}

Bytes people_sheet(const Model& model)
{
    const sheets::Form form = sheets::people_form();
    Writer writer{form};
    for (const Person& person : model.people) {
        const int parity = person.id_number[16] - '0';
        writer.add({{"name", person.name},
                    {"sex", parity % 2 ? "男" : "女"},
                    {"ethnicity", "汉族"},
                    {"national_id", person.id_number},
                    {"born", text(person.born)},
                    {"category", person.probationary ? "预备党员" : "正式党员"},
                    {"branch", model.branches[static_cast<std::size_t>(person.branch)].name},
                    {"joined", text(person.joined)},
                    {"confirmed", person.probationary ? "" : text(person.full)},
                    {"phone", "00000000000"},
                    {"address", "示例住址"},
                    {"standing", "正常"},
                    {"lost", "否"},
                    {"away", "否"}});
    }
    return writer.bytes();
}

Bytes posts_sheet(const Model& model)
{
    const sheets::Form form = sheets::posts_form();
    Writer writer{form};
    for (const Seat& seat : model.seats) {
        const Person& person = model.people[static_cast<std::size_t>(seat.person)];
        writer.add({{"name", person.name},
                    {"national_id", person.id_number},
                    {"organisation", seat.organisation},
                    {"post", seat.title},
                    {"from", text(seat.from)},
                    {"charges", seat.charges}});
    }
    return writer.bytes();
}

Bytes matters_sheet(const Model& model)
{
    struct Kept {
        std::string_view title, wanted, result;  // no result: 长期坚持
        int handed_over, time;                   // days before the start; days allowed
    };
    constexpr Kept kept[]{
        {"清理积压的信访件", "积压件全部答复，答复件存档。", "27件全部答复，当事人回访确认。", 210, 60},
        {"公布办事指南", "窗口和网站公布同一份办事指南。", "指南已公布，与窗口一致。", 180, 45},
        {"规范公务接待台账", "逐笔登记，按月公开。", "台账已补齐，按月公开三期。", 150, 40},
        {"落实机关值班制度", "节假日值班安排提前公布。", "安排已公布，抽查在岗。", 120, 30},
        {"领导干部联系企业", "每名领导联系一户，问题逐项答复。", "", 120, 0}};
    const sheets::Form form = sheets::matters_form();
    Writer writer{form};
    int number = 0;
    for (const Kept& it : kept)
        for (std::size_t u = 0; u < std::min<std::size_t>(model.units.size(), it.result.empty() ? 2 : 7); ++u) {
            const Day handed = model.start - days{it.handed_over - static_cast<int>(u)};
            const bool open = it.result.empty();
            // One of seven was late.
            const Day done = handed + days{it.time + (u == 5 ? 9 : -static_cast<int>(u) - 2)};
            writer.add({{"number", "督字" + std::to_string(++number)},
                        {"title", std::string{it.title}},
                        {"wanted", std::string{it.wanted}},
                        {"basis", "区委督查安排"},
                        {"source", "文件条款"},
                        {"subject", "作风建设"},
                        {"setter", std::string{work_committee}},
                        {"lead", model.units[u].group},
                        {"handed_over", text(handed)},
                        {"due", open ? "长期坚持" : text(handed + days{it.time})},
                        {"state", open ? "在办" : "已办结"},
                        {"done", open ? "" : text(done)},
                        {"result", std::string{it.result}}});
        }
    return writer.bytes();
}

}  // namespace jinze::demo
