// What the events of requests for help concern.
#pragma once

#include "domain/district/about.h"
#include "domain/request/requests.h"

namespace jinze::district {

inline About about(const request::RequestStepped& e, const State& state)
{
    const bool good = e.act == request::RequestAct::confirm || e.act == request::RequestAct::settle;
    const record::Record* it = state.records().find(e.request);
    About about{.chinese = good ? "确认请求已解决" : "请求的答复未解决",
                .english = good ? "a request was settled" : "a request was found not settled",
                .org = it ? it->latest().content.host : OrgId{},
                .record = e.request,
                .follow = Follow::nothing};
    if (e.words) about.words = *e.words;
    return about;
}
inline Subjects subjects_of(const State&, const request::RequestStepped& e) { return {subject("request", e.request)}; }

}  // namespace jinze::district
