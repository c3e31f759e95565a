// Refusals about documents and their clauses.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district::refusals {

inline constexpr Refusal document_body_unfit{
    "document_body_unfit", "{subject} 不登记文件：请由区委、工委、党组（领导班子）或机关党委登记。",
    "{subject} does not register documents: the district committee, the work committee, a leading group or an organ "
    "committee does."};
inline constexpr Refusal issuer_not_above{
    "issuer_not_above", "{subject} 不是登记单位或其上级：请核对发文单位；区外单位发文的，不填发文单位。",
    "{subject} is neither the body itself nor above it: check the issuer, and leave it out for one outside the "
    "district."};
inline constexpr Refusal clauses_missing{"clauses_missing", "文件没有条款：请至少保留一条。",
                                         "The document has no clause: keep at least one."};
inline constexpr Refusal clauses_too_many{"clauses_too_many", "一份文件最多登记{subject}条：请分成几份登记。",
                                          "A document has at most {subject} clauses: register it in parts."};
inline constexpr Refusal version_before_itself{"version_before_itself",
                                               "新版本的成文日期早于原文件（{subject}）：请核对日期。",
                                               "The new version is dated before the old one ({subject}): check it."};
inline constexpr Refusal version_of_another{"version_of_another", "原文件由 {subject} 登记：请由其登记新版本。",
                                            "The earlier version was registered by {subject}: let it register this."};
inline constexpr Refusal replaced_already{"replaced_already", "原文件已有新版本 {subject}：请在新版本上登记。",
                                          "There is a newer version already, {subject}: name that one."};
inline constexpr Refusal fate_decided_already{"fate_decided_already", "第{subject}条的去向已经如此：无须再定。",
                                              "That is clause {subject}'s fate already: there is nothing to decide."};

inline constexpr Refusal in_documents[] = {
    document_body_unfit,   issuer_not_above,   clauses_missing,  clauses_too_many,
    version_before_itself, version_of_another, replaced_already, fate_decided_already,
};

}  // namespace jinze::district::refusals

namespace jinze::district::lists {

inline constexpr List clauses{"clauses", "第{n}条", "Clause {n}"};
inline constexpr List of_documents[] = {clauses};

}  // namespace jinze::district::lists
