import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Car } from '../car/car.ts';
import { manualClock } from '../clock.ts';
import type { Drive } from './drive.ts';
import { Player } from './player.ts';

const SPEED = 'Vehicle.Speed';
const drive: Drive = {
  title: 'Ten seconds',
  seconds: 10,
  start: { [SPEED]: 1, 'Vehicle.CurrentLocation.Latitude': 48 },
  samples: [
    { at: 2, values: { [SPEED]: 20 } },
    { at: 4, values: { [SPEED]: 40, 'Vehicle.CurrentLocation.Latitude': 48.1 } },
    { at: 6, values: { [SPEED]: 60 } },
  ],
};

function start() {
  const clock = manualClock();
  const car = new Car(6, clock);
  const player = new Player(car, clock);
  return { clock, car, player, speed: () => car.values[SPEED] };
}

test('a drive is played second by second, and stays at its end', () => {
  const { clock, player, speed } = start();
  player.play(drive);
  const heard = [speed()];
  for (let i = 0; i < 12; i++) {
    clock.advance(1000);
    heard.push(speed());
  }
  assert.deepEqual(heard, [1, 1, 20, 20, 40, 40, 60, 60, 60, 60, 60, 60, 60]);
  assert.deepEqual(player.playing, {
    title: 'Ten seconds',
    position: 10,
    seconds: 10,
    speed: 1,
    loop: false,
    paused: true,
  });
});

test('at four times the speed it takes a quarter of the time', () => {
  const { clock, player, speed } = start();
  player.play(drive, { speed: 4 });
  clock.advance(499);
  assert.equal(speed(), 1);
  clock.advance(1);
  assert.equal(speed(), 20);
  clock.advance(1000);
  assert.equal(speed(), 60);
});

test('in a loop it starts anew, also with what the drive does not touch', () => {
  const { clock, car, player, speed } = start();
  player.play(drive, { loop: true });
  clock.advance(9000);
  car.update({ 'Vehicle.IsBrokenDown': true });
  clock.advance(1000);
  assert.equal(speed(), 1);
  assert.equal(car.values['Vehicle.IsBrokenDown'], false);
  clock.advance(2000);
  assert.equal(speed(), 20);
});

test('it is paused and resumed where it was', () => {
  const { clock, player, speed } = start();
  player.play(drive);
  clock.advance(3000);
  player.pause();
  clock.advance(60_000);
  assert.equal(speed(), 20);
  assert.equal(player.playing?.position, 3);
  player.resume(2);
  clock.advance(500);
  assert.equal(speed(), 40);
});

test('a moment is the same whether it was driven to or chosen', () => {
  const { clock, car, player } = start();
  player.play(drive);
  clock.advance(5000);
  const { 'Vehicle.CurrentLocation.Timestamp': _, ...driven } = car.values;
  player.seek(1);
  assert.equal(car.values[SPEED], 1);
  player.seek(5);
  const { 'Vehicle.CurrentLocation.Timestamp': __, ...chosen } = car.values;
  assert.deepEqual(chosen, driven);
  clock.advance(1000);
  assert.equal(car.values[SPEED], 60);
});

test('at its end it can be played again', () => {
  const { clock, player, speed } = start();
  player.play(drive);
  clock.advance(20_000);
  player.resume();
  assert.equal(speed(), 1);
  clock.advance(2000);
  assert.equal(speed(), 20);
});

test('stopped, it leaves the car as it is', () => {
  const { clock, player, speed } = start();
  player.play(drive);
  clock.advance(4000);
  player.stop();
  clock.advance(10_000);
  assert.equal(speed(), 40);
  assert.equal(player.playing, undefined);
});

test('a new place has a new time', () => {
  const { clock, car, player } = start();
  player.play(drive);
  clock.advance(4000);
  assert.equal(car.values['Vehicle.CurrentLocation.Timestamp'], '2026-06-01T09:00:04.000Z');
});

test('a speed that is none is refused', () => {
  const { player } = start();
  for (const speed of [0, -1, Number.NaN, Infinity]) assert.throws(() => player.play(drive, { speed }), RangeError);
});
