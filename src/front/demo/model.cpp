#include "front/demo/model.h"

#include <stdexcept>

#include "app/sheets/read.h"
#include "base/ensure.h"
#include "domain/calendar/window.h"
#include "domain/registry/national_id.h"
#include "front/demo/units.h"

namespace jinze::demo {
namespace {

const std::vector<std::string> surnames{"赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋",
                                        "沈", "韩", "杨", "朱", "秦", "许", "何", "吕", "施", "张", "孔", "曹", "严",
                                        "华", "金", "魏", "陶", "姜", "戚", "谢", "邹", "柏", "窦", "章", "苏", "潘",
                                        "葛", "范", "彭", "鲁", "韦", "马", "苗", "方", "俞", "任", "袁", "柳", "鲍"};
const std::vector<std::string> given{
    "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀", "霞",
    "平", "刚", "桂", "文", "华", "建", "国", "红", "梅", "志", "远", "思", "源", "晓", "云", "海", "清", "永", "安",
    "立", "新", "春", "荣", "子", "涵", "宇", "轩", "雨", "泽", "嘉", "怡", "欣", "然", "博", "雅", "诗", "琪"};

std::string counted(int n)
{
    static const std::vector<std::string> numerals{"一", "二", "三", "四", "五",   "六",
                                                   "七", "八", "九", "十", "十一", "十二"};
    return numerals.at(static_cast<std::size_t>(n));
}

std::string draw_name(Dice& dice)
{
    std::string name = dice.one_of(surnames) + dice.one_of(given);
    return dice.chance(70) ? name + dice.one_of(given) : name;
}

// An ID number of the unallocated area 999999; `sequence` makes each one unique.
std::string number_for(Day born, int sequence)
{
    const std::string day = to_text(born);
    std::string number = "999999" + day.substr(0, 4) + day.substr(5, 2) + day.substr(8, 2);
    const std::string tail = std::to_string(1000 + sequence % 1000).substr(1);
    number += tail;
    return number + registry::national_id_check_digit(number);
}

int add_person(Model& model, Dice& dice, int branch)
{
    Person person{.name = draw_name(dice), .branch = branch};
    const int age = dice.between(24, 59);
    person.born = day_at(year_of(model.start) - age, 1, 1) + days{dice.below(365)};
    for (int sequence = static_cast<int>(model.people.size());; ++sequence) {
        person.id_number = number_for(person.born, sequence);
        if (model.numbers.insert(person.id_number).second) break;
    }
    const Day adult = calendar::months_after(person.born, 18 * 12);
    person.joined = adult + days{dice.between(400, std::max(500, number_of(model.start) - number_of(adult) - 400))};
    person.full = calendar::months_after(person.joined, 12);
    if (person.full >= model.start) {
        person.probationary = true;
        person.joined = model.start - days{dice.between(60, 300)};
    }
    model.people.push_back(person);
    const int index = static_cast<int>(model.people.size()) - 1;
    model.branches[static_cast<std::size_t>(branch)].people.push_back(index);
    return index;
}

void add_branches(Model& model, Unit& unit, Dice& dice, int index)
{
    const int count = unit.members < 50 ? 1 : std::max(2, (unit.members + 12) / 24);
    for (int b = 0; b < count; ++b) {
        Branch branch{.unit = index, .diligence = dice.chance(8) ? dice.between(82, 92) : dice.between(97, 100)};
        branch.name = unit.members < 50
                          ? unit.organ
                          : "中共" + std::string{"云溪"} + unit.name + "机关第" + counted(b) + "支部委员会";
        const int size = unit.members * (b + 1) / count - unit.members * b / count;
        model.branches.push_back(branch);
        const int here = static_cast<int>(model.branches.size()) - 1;
        for (int p = 0; p < size; ++p) add_person(model, dice, here);
        Branch& made = model.branches.back();
        made.committee = size >= 7;
        made.small_groups = size >= 30 ? 2 : 0;
        unit.branches.push_back(here);
    }
}

// Full members of the unit's branches, one from each branch in turn.
std::vector<int> draw_leaders(const Model& model, const Unit& unit, Dice& dice, int count)
{
    std::vector<int> leaders;
    for (int i = 0; static_cast<int>(leaders.size()) < count && i < 400; ++i) {
        const auto& branch =
            model.branches[static_cast<std::size_t>(unit.branches[static_cast<std::size_t>(i) % unit.branches.size()])];
        const int person = dice.one_of(branch.people);
        if (model.people[static_cast<std::size_t>(person)].probationary) continue;
        if (std::find(leaders.begin(), leaders.end(), person) == leaders.end()) leaders.push_back(person);
    }
    return leaders;
}

void seat(Model& model, int person, std::string_view organisation, std::string_view title, Day from,
          std::string charges = {})
{
    model.seats.push_back({person, std::string{organisation}, std::string{title}, from, std::move(charges)});
}

// 分管: the deputy has the organ organisation; the others divide the branches among them.
std::string charges_of(const Model& model, const Unit& unit, std::size_t leader)
{
    if (leader == 0) return {};
    if (leader == 1) return unit.organ;
    std::string names;
    if (unit.branches.size() < 2) return names;
    for (std::size_t b = leader - 2; b < unit.branches.size(); b += unit.leaders.size() - 2)
        names += (names.empty() ? "" : "、") + model.branches[static_cast<std::size_t>(unit.branches[b])].name;
    return names;
}

void seat_unit(Model& model, Unit& unit, Dice& dice)
{
    const Day since = model.start - days{dice.between(200, 900)};
    unit.leaders = draw_leaders(model, unit, dice, unit.members < 40 ? 3 : unit.members < 100 ? 4 : 5);
    for (std::size_t l = 0; l < unit.leaders.size(); ++l)
        seat(model, unit.leaders[l], unit.group,
             l == 0   ? "书记"
             : l == 1 ? "副书记"
                      : "成员",
             since, charges_of(model, unit, l));
    std::vector<int> others;
    for (const int person : draw_leaders(model, unit, dice, 12))
        if (std::find(unit.leaders.begin(), unit.leaders.end(), person) == unit.leaders.end()) others.push_back(person);
    ensure(others.size() >= 4);
    if (unit.members >= 50) {
        seat(model, unit.leaders[1], unit.organ, "书记", since);
        const std::vector<std::string> titles{"专职副书记", "组织委员", "宣传委员", "纪检委员"};
        for (std::size_t t = 0; t < titles.size(); ++t) seat(model, others[t], unit.organ, titles[t], since);
    }
    unit.clerk = others.back();
    seat(model, unit.clerk, unit.group, "党务工作人员", since);
}

void seat_branch(Model& model, Branch& branch, Dice& dice)
{
    const Day since = model.start - days{dice.between(100, 1000)};
    std::vector<int> full;
    for (const int person : branch.people)
        if (!model.people[static_cast<std::size_t>(person)].probationary) full.push_back(person);
    ensure(full.size() >= 3);
    const std::size_t first = static_cast<std::size_t>(dice.below(static_cast<int>(full.size())));
    const std::vector<std::string> titles{"书记", "组织委员", "宣传委员", "纪检委员"};
    const std::size_t seats = branch.committee ? (full.size() >= 12 ? 4 : 3) : 1;
    for (std::size_t t = 0; t < seats && t < full.size(); ++t) {
        const int person = full[(first + t) % full.size()];
        if (t == 0) branch.secretary = person;
        seat(model, person, branch.name, titles[t], since);
    }
}

// The three administrators: people of the office without another post.
void seat_administrators(Model& model, Day since)
{
    const Branch& branch = model.branches.at(static_cast<std::size_t>(model.units.at(9).branches.at(0)));
    std::vector<int> free;
    for (const int person : branch.people) {
        const auto sits = [&](const Seat& it) { return it.person == person; };
        if (!model.people[static_cast<std::size_t>(person)].probationary &&
            std::none_of(model.seats.begin(), model.seats.end(), sits))
            free.push_back(person);
    }
    const std::vector<std::string> titles{"系统管理员", "安全管理员", "审计管理员"};
    for (std::size_t t = 0; t < titles.size(); ++t) seat(model, free.at(t), work_committee, titles[t], since);
}

Unit unit_from(const sheets::Row& row)
{
    Unit unit{.name = row.at(1).text, .members = std::stoi(row.at(3).text)};
    if (!unit.name.starts_with("区")) unit.name = "区" + unit.name;
    const std::string full = "中共云溪" + unit.name;
    const bool party_office = row.at(2).text == "党委工作机关";
    unit.group = party_office ? "云溪" + unit.name + "领导班子" : full + "党组";
    unit.group_kind = party_office ? "领导班子" : "党组";
    unit.organ_kind = unit.members >= 100 ? "机关党委" : unit.members >= 50 ? "党总支" : "党支部";
    unit.organ = full + (unit.members >= 100  ? "机关委员会"
                         : unit.members >= 50 ? "机关总支部委员会"
                                              : "机关支部委员会");
    unit.name = "云溪" + unit.name;
    return unit;
}

}  // namespace

Model draw(Dice& dice, Day start)
{
    Model model{.start = start};
    const auto table = sheets::read_table(view_of(units));
    if (!table) throw std::runtime_error{table.error().english};
    for (std::size_t r = 1; r < table->rows.size(); ++r) {
        Unit unit = unit_from(table->rows[r]);
        unit.diligence = dice.chance(10) ? dice.between(75, 90) : dice.between(96, 100);
        const std::string plain = unit.name;
        unit.name = plain.substr(std::string_view{"云溪"}.size());
        add_branches(model, unit, dice, static_cast<int>(model.units.size()));
        unit.name = plain;
        seat_unit(model, unit, dice);
        model.units.push_back(std::move(unit));
    }
    for (Branch& branch : model.branches) seat_branch(model, branch, dice);
    const Unit& office = model.units.at(9);  // 区直机关工委
    model.office_secretary = office.leaders[0];
    model.office_clerk = office.leaders[2];
    model.assessor = model.units.at(2).leaders[2];
    model.district_secretary = model.units.at(1).leaders[0];
    const Day since = start - days{400};
    seat(model, model.district_secretary, district_committee, "书记", since);
    seat(model, model.units.at(1).leaders[1], district_committee, "副书记", since);
    seat(model, model.office_secretary, work_committee, "书记", since);
    seat(model, office.leaders[1], work_committee, "副书记", since);
    seat(model, model.office_clerk, work_committee, "党务工作人员", since);
    seat(model, model.assessor, organisation_department, "成员", since);
    seat_administrators(model, since);
    return model;
}

}  // namespace jinze::demo
