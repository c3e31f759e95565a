// The sheets that can be imported, modelled on the national collection sheets, and their empty templates.
#pragma once

#include "app/sheets/form.h"

namespace jinze::sheets {

Form organisations_form();  // 党组织: the 10 national columns and our 4
Form people_form();         // 党员: the 16 national columns
Form posts_form();          // 任职与分管
Form records_form();        // 工作记录
Form matters_form();        // 督办台账, 问题清单

Form holidays_form();  // 放假安排, a year's notice

// By organisations, people, posts, records, matters or holidays.
std::optional<Form> form_of(std::string_view kind);

// The empty sheet with drop-downs, and a second one that explains every column. Grey headings may be left empty: they
// belong to the national sheet, and their data is not stored.
Workbook template_of(const Form& form);

}  // namespace jinze::sheets
