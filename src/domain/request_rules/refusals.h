// Refusals and texts about requests for help.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district {

namespace refusals {
inline constexpr Refusal not_a_request{
    "not_a_request", "记录 {subject} 不是向组织提出的请求，或者已经撤回：请核对。",
    "Record {subject} is no request to an organisation, or was withdrawn: check it."};
inline constexpr Refusal request_not_answered{"request_not_answered", "该请求还没有答复：请先由受理单位答复。",
                                              "The request is not answered yet: its addressee answers first."};
inline constexpr Refusal request_settled_already{"request_settled_already",
                                                 "该请求已经解决：如有新的情况，请另提请求。",
                                                 "The request is settled: make a new one if something new came up."};
inline constexpr Refusal objected_already{"objected_already", "已提出异议：请等受理单位再次答复，或由上级认定。",
                                          "The answer was objected to: wait for a new answer, or for the tier above."};
inline constexpr Refusal asker_may_still_speak{
    "asker_may_still_speak", "请求人在 {subject} 前可以确认或提出异议：请过后再认定。",
    "Until {subject} the asker may confirm the answer or object to it: decide afterwards."};
inline constexpr Refusal not_above_the_asker{"not_above_the_asker",
                                             "请求应由提出组织的上级认定，受理单位不能自己认定。",
                                             "A body above the asker decides about a request, not its addressee."};

inline constexpr Refusal in_requests[] = {not_a_request,    request_not_answered,  request_settled_already,
                                          objected_already, asker_may_still_speak, not_above_the_asker};
}  // namespace refusals

namespace texts {
inline constexpr TextRule request_why{"request_why", Spelt::text, 2000, "理由", "the reason"};
inline constexpr TextRule of_requests[] = {request_why};
}  // namespace texts

}  // namespace jinze::district
