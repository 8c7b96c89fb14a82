// register.h: what is timed on one corpus. Names are <corpus>/<what>.
#ifndef NEWSPARSE_BENCH_REGISTER_H_
#define NEWSPARSE_BENCH_REGISTER_H_

#include "corpus.h"

namespace newsparse::bench {

// The stages, each together with all before it, and what is made of a whole page. `corpus` outlives the benchmarks.
void register_stages(const Corpus& corpus);
// What else could be done with the same bytes.
void register_peers(const Corpus& corpus);

}  // namespace newsparse::bench

#endif  // NEWSPARSE_BENCH_REGISTER_H_
