// The texts of commands about matters.
#pragma once

#include "domain/district/text_rule.h"

namespace jinze::district::texts {

inline constexpr TextRule matter_title{"matter_title", Spelt::line, 100, "事项名称", "the matter's title"};
inline constexpr TextRule matter_wanted{"matter_wanted", Spelt::text, 1000, "办理要求", "the result wanted"};
inline constexpr TextRule matter_basis{"matter_basis", Spelt::text, 500, "立项依据", "the basis"};
inline constexpr TextRule matter_authorised{"matter_authorised", Spelt::text, 500, "区委授权", "the authorisation"};
inline constexpr TextRule matter_result{"matter_result", Spelt::text, 2000, "办理结果", "the result"};
inline constexpr TextRule matter_progress{"matter_progress", Spelt::text, 2000, "办理进展", "the progress"};
inline constexpr TextRule matter_why{"matter_why", Spelt::text, 2000, "理由", "the reason"};
inline constexpr TextRule matter_type{"matter_type", Spelt::line, 60, "事项类型名称", "the name of the type"};

inline constexpr TextRule matter_file_name{"matter_file_name", Spelt::line, 120, "文件名", "the name of the file"};

inline constexpr TextRule of_matters[] = {matter_title,      matter_wanted, matter_basis,
                                          matter_authorised, matter_result, matter_progress,
                                          matter_why,        matter_type,   matter_file_name};

}  // namespace jinze::district::texts
