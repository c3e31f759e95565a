// The words of sheets and their meanings, both ways: the kind or title that is read, and the word that is exported.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/record/terms.h"
#include "domain/registry/terms.h"

namespace jinze::words {

std::optional<registry::OrgKind> org_kind_from(std::string_view word);  // 机关党委, 党总支, 党支部 ...
std::optional<registry::Title> title_from(std::string_view word);       // 书记, 组织委员, 支部书记 ...
// 副书记、纪检委员 and 书记兼组织委员 are two posts, each as written.
std::vector<std::string> titles_in(std::string_view cell);
// 某某委员 with a task not distinguished here: a seat like any other committee member's.
bool is_other_officer(std::string_view word);
// 机关党委书记 where the body is a branch.
bool names_another_body(std::string_view title, registry::OrgKind kind);

bool says_nothing(std::string_view cell);  // 无, / and the like for an empty list
std::optional<registry::MemberKind> member_kind_from(std::string_view word);
std::optional<record::Kind> record_kind_from(std::string_view word);  // 会议, or meeting

std::string_view word_for(registry::OrgKind kind);
std::string_view word_for(registry::Title title);
std::string_view word_for(registry::MemberKind kind);
std::string_view word_for(record::Kind kind);

// The accepted words, for the message about an unknown one.
std::string org_kind_words();
std::string title_words();

// 甲、乙；丙 -> three. Separators are line ends, 、 ， , ； and ;.
std::vector<std::string> parts_of_list(std::string_view text);
std::vector<std::string> lines_of(std::string_view text);

}  // namespace jinze::words
