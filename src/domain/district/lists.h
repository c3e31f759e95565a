// Which list of a command a refusal means, and which entry of it: what its readers count, not what the command keeps together.
#pragma once

#include "domain/district/refusal.h"
#include "domain/record/terms.h"

namespace jinze::district {

struct Where {
    List list = List::none;
    int item = -1;
};

// Attendance is entered as one list for each way of taking part.
Where place_in_attendance(const record::Content& content, std::size_t at);  // of its exceptions
Where place_of_reason(const record::Content& content, PersonId person);

struct ListWords {
    List list{};
    std::string_view path;              // as in the record's JSON: attendance.absent
    std::string_view chinese, english;  // {n} stands for the entry, counted from 1
};
const ListWords& words_of(List list);

// What people call the entry a JSON path leads to, attendance.absent[11]: 缺席第12人：. Empty where it is of no list.
std::string entry_in_chinese(std::string_view path);
std::string entry_in_english(std::string_view path);

}  // namespace jinze::district
