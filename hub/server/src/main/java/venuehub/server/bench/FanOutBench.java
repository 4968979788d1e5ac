package venuehub.server.bench;

import com.sun.management.OperatingSystemMXBean;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.*;
import java.util.concurrent.*;

public final class FanOutBench {
  static final OperatingSystemMXBean OS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  public static void main(String[] a) throws Exception {
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(1));
    System.out.println("native " + vertx.isNativeTransportEnabled());
    Context context = vertx.getOrCreateContext();
    int[] sizes = Arrays.stream(a[0].split(",")).mapToInt(Integer::parseInt).toArray();
    int rounds = Integer.parseInt(a[1]); int secs=Integer.parseInt(a[2]);
    try (LoadProcess load = new LoadProcess()) {
      List<FanOut> ways = new ArrayList<>();
      Map<FanOut,Integer> ports = new HashMap<>();
      Map<FanOut,long[]> seqs=new HashMap<>();
      CompletableFuture<Void> ready=new CompletableFuture<>();
      context.runOnContext(v->{
        for (FanOut w : List.of(new HubFanOut(vertx), new PlainFanOut(vertx))) { ways.add(w); }
        ready.complete(null);
      });
      ready.get();
      for (FanOut w: ways) {
        CompletableFuture<Integer> p=new CompletableFuture<>();
        context.runOnContext(v->w.listen().onComplete(r->{ if(r.failed()) p.completeExceptionally(r.cause()); else p.complete(r.result());}));
        ports.put(w,p.get()); seqs.put(w,new long[1]);
      }
      for (int n : sizes) {
        int gi=0;
        for (FanOut w : ways) {
          String g="g"+n+"_"+gi++;
          load.tell("group "+g+" "+ports.get(w)+" "+w.path()+" "+w.opening());
          load.tell("open "+g+" "+n+" 0");
          System.out.println(w.name()+" opened "+Arrays.toString(load.answer(g+" opened")));
        }
        for (int r=0;r<rounds;r++) for (String pace : new String[]{"sat","20"}) {
          gi=0;
          for (FanOut w : ways) {
            String g="g"+n+"_"+gi++;
            run(load,context,vertx,w,g,n,pace,secs,seqs.get(w));
          }
        }
        gi=0;
        for (FanOut w : ways) { String g="g"+n+"_"+gi++; load.tell("close "+g); load.answer(g+" closed"); }
      }
    }
    vertx.close().await();
    System.exit(0);
  }
  static long lastU,lastS;
  static String pad="x".repeat(185);
  static void run(LoadProcess load, Context context, Vertx vertx, FanOut w, String g,int n,String pace,int secs,long[] seq) throws Exception {
    load.tell("report "+g); load.answer(g+" stats");
    boolean sat=pace.equals("sat");
    long cpu0=OS.getProcessCpuTime(), t0=System.nanoTime();
    long end=t0+secs*1_000_000_000L;
    Runnable publish=()->{ long s=++seq[0]; w.publish(s,s-1,Long.toString(System.nanoTime()),pad+(s%10)); };
    if (sat) {
      CountDownLatch done=new CountDownLatch(8);
      load.onAcknowledged(s->context.runOnContext(v->{ if(System.nanoTime()<end) publish.run(); else done.countDown(); }));
      load.tell("acks "+g+" true");
      context.runOnContext(v->{for(int i=0;i<8;i++) publish.run();});
      if(!done.await(secs+20,TimeUnit.SECONDS)) System.out.println("NOT DONE");
      load.tell("acks "+g+" false");
    } else {
      CountDownLatch done=new CountDownLatch(1);
      int[] left={secs*20};
      context.runOnContext(v->vertx.setPeriodic(50,id->{ publish.run(); if(--left[0]==0){vertx.cancelTimer(id); done.countDown();} }));
      done.await();
      Thread.sleep(200);
    }
    String stat=new String(java.nio.file.Files.readAllBytes(java.nio.file.Path.of("/proc/self/stat"))); String[] f=stat.substring(stat.lastIndexOf(')')+2).split(" "); long ut=Long.parseLong(f[11]), st=Long.parseLong(f[12]); System.out.print("u="+(ut-lastU)+" s="+(st-lastS)+" "); lastU=ut; lastS=st;
    double cpu=(OS.getProcessCpuTime()-cpu0)/1e9; double wall=(System.nanoTime()-t0)/1e9;
    load.tell("report "+g);
    String[] s=load.answer(g+" stats");
    long deliveries=Long.parseLong(s[0]);
    System.out.printf("%-11s n=%d %-4s cpu/M=%.2f cpu=%.2f/%.1fs deliveries=%d (%.0f ch/s) p50=%s p99=%s max=%s gaps=%s repeats=%s wholes=%s lost=%s%n",w.name(),n,pace,cpu/deliveries*1e6,cpu,wall,deliveries,deliveries/(double)n/wall,s[1],s[2],s[3],s[4],s[5],s[6],s[7]);
  }
}
