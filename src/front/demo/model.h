// The demonstration district as data: its organisations, people and posts as rows of the import sheets. All
// fictitious: area code 999999, random names.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/sheets/workbook.h"
#include "front/demo/dice.h"

namespace jinze::demo {

struct Person {
    std::string name, id_number;
    int branch = 0;  // index into Model::branches
    Day born{}, joined{}, full{};
    bool probationary = false;
};

struct Seat {  // one row of the posts sheet
    int person = 0;
    std::string organisation, title;
    Day from{};
    std::string charges;  // full names, separated by 、
};

struct Branch {
    std::string name;
    int unit = 0;
    std::vector<int> people;
    int secretary = -1;
    bool committee = false;
    int small_groups = 0;
    int diligence = 95;  // meetings held out of a hundred owed
};

struct Unit {
    std::string name, group, organ;  // 单位 · 党组 or 领导班子 · its organ organisation
    std::string group_kind, organ_kind;
    int members = 0;
    std::vector<int> branches;
    std::vector<int> leaders;  // people; the first is the secretary, the second the deputy in charge
    int clerk = -1;
    int diligence = 95;
};

struct Model {
    Day start{};
    std::vector<Unit> units;
    std::vector<Branch> branches;
    std::vector<Person> people;
    std::vector<Seat> seats;
    std::set<std::string> numbers;                 // ID numbers given out
    int office_secretary = -1, office_clerk = -1;  // of the work committee
    int assessor = -1;                             // of the organisation department
    int district_secretary = -1;
};

inline constexpr std::string_view district_committee = "中共云溪区委员会";
inline constexpr std::string_view work_committee = "中共云溪区委区直属机关工作委员会";
inline constexpr std::string_view organisation_department = "中共云溪区委组织部（考核）";

// Built from front/demo/units.h, with forms by the thresholds of the organs' regulation.
Model draw(Dice& dice, Day start);

// The sheets as workbooks, ready for the import.
Bytes organisations_sheet(const Model& model);
Bytes people_sheet(const Model& model);
Bytes posts_sheet(const Model& model);
// 督办台账: what the work committee had asked of the units before the program was there.
Bytes matters_sheet(const Model& model);

}  // namespace jinze::demo
